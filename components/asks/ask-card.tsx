'use client'

import { Braces } from 'lucide-react'
import { useMemo } from 'react'
import { useSession } from '@/lib/browser/use-session'
import { useSettings } from '@/lib/browser/use-settings'
import type { Answer } from '@/lib/protocol/asks'
import type { MessageKey } from '@/lib/recording/keys'
import type { AskView } from '@/lib/views/types'
import { AskRemarks } from '@/components/content/ask-remarks'
import { Button } from '@/components/ui/button'
import { submitOnModEnter } from '@/components/ui/submit-keys'
import { AskBody } from './ask-body'
import { AskHeader } from './ask-header'
import { CassetteNotice } from './cassette-notice'
import { useDraft } from './drafts'
import { HoldSwitch } from './hold-switch'
import { RawAsk } from './raw-ask'
import { rawStart } from './raw-start'
import { readAsk } from './read-ask'
import { SECRET_RULE } from './secret-warning'
import { useRemarks } from './use-remarks'

type AskCardProps = { readonly ask: AskView; readonly onShowExchange: (key: MessageKey) => void }

/** One ask, answered by the form that fits it or by hand. */
export const AskCard = ({ ask, onShowExchange }: AskCardProps) => {
  const session = useSession()
  const [draft, change, drop] = useDraft(ask)
  const remarks = useRemarks(ask)
  const shape = useMemo(() => readAsk(ask.kind, ask.params), [ask.kind, ask.params])
  const [{ roots }] = useSettings()
  const onAnswer = (answer: Answer): void => {
    if (session.answer(ask.key, answer)) drop()
  }
  const written = (): string => rawStart(shape, draft, roots)
  const raw = draft.raw ?? (shape.kind === 'unusable' ? written() : undefined)
  return (
    <article
      aria-label={`Ask: ${ask.kind}`}
      className="border-you bg-panel flex flex-col gap-2.5 rounded-[10px] border p-3"
      onKeyDown={submitOnModEnter}
    >
      <AskHeader ask={ask} onShowExchange={onShowExchange} />
      <AskRemarks remarks={remarks.filter(({ rule }) => rule !== SECRET_RULE || raw !== undefined)} />
      <CassetteNotice ask={ask} />
      {raw === undefined && shape.kind !== 'unusable' ? (
        <AskBody ask={ask} shape={shape} onAnswer={onAnswer} />
      ) : (
        <RawAsk
          ask={ask}
          text={raw ?? ''}
          {...(shape.kind === 'unusable' ? { reason: shape.reason } : {})}
          onChange={(text) => {
            change({ raw: text })
          }}
          onAnswer={onAnswer}
        />
      )}
      {shape.kind !== 'unusable' && (
        <div className="flex justify-end gap-1 border-t pt-2">
          {ask.era === 'modern' && <HoldSwitch />}
          <Button
            size="sm"
            variant="ghost"
            onClick={() => {
              change({ raw: raw === undefined ? written() : undefined })
            }}
          >
            <Braces aria-hidden className="size-3.5" />
            {raw === undefined ? 'Ask and answer as JSON' : 'Back to the form'}
          </Button>
        </div>
      )}
    </article>
  )
}
