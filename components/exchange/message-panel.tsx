import { visibleText } from '@/components/content/visible-text'
import { JsonTree } from '@/components/ui/json-tree'
import { Notice } from '@/components/ui/notice'
import type { AskView, MessageView } from '@/lib/views/types'
import { RawText } from './raw-text'
import { Section } from './section'

type Props = { readonly message: MessageView; readonly ask: AskView | undefined }

const Content = ({ message }: { readonly message: MessageView }) => {
  const { content, encoding, raw } = message
  if (content.kind === 'malformed')
    return (
      <div className="flex flex-col gap-2">
        <Notice tone="bad" title="This is no JSON-RPC message">
          {visibleText(content.reason)}
        </Notice>
        {encoding === 'utf8' ? (
          <RawText text={raw} label="What arrived" />
        ) : (
          <p className="text-mute text-sm">It is not UTF-8 text: see Raw for its bytes.</p>
        )}
      </div>
    )
  return (
    <div className="flex flex-col gap-2">
      {content.kind === 'invalid' && (
        <Notice tone="bad" title="JSON, but no JSON-RPC message">
          {visibleText(content.reason)}
        </Notice>
      )}
      <JsonTree value={content.value} label="Message" />
    </div>
  )
}

/** The message as a tree; of an ask inside a larger message, the ask and its answer first. */
export const MessagePanel = ({ message, ask }: Props) => {
  const part = ask?.era === 'modern' ? ask : undefined
  return (
    <>
      {part && (
        <Section title={`Ask “${visibleText(String(part.id))}”`}>
          <JsonTree value={part.params} label="Parameters of the ask" />
        </Section>
      )}
      {part?.answer && (
        <Section title="Answer">
          <JsonTree value={part.answer} label="Answer" />
        </Section>
      )}
      <Section title={part ? 'Whole message' : 'Message'}>
        <Content message={message} />
      </Section>
    </>
  )
}
