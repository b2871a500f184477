import { ContentList } from '@/components/content/content-list'
import { visibleText } from '@/components/content/visible-text'
import { JsonTree } from '@/components/ui/json-tree'
import { contentBlocks } from '@/components/content/read-content'
import type { SamplingMessage, SamplingRequest } from './read-sampling'

const Message = ({ message }: { readonly message: SamplingMessage }) => (
  <li className="rounded-lg border px-2.5 py-1.5">
    <p className="text-mute mb-0.5 text-xs font-semibold">{visibleText(message.role)}</p>
    <ContentList blocks={contentBlocks(message.content)} />
  </li>
)

/** Everything the server sent for a model to answer. */
export const SamplingRequestView = ({ request }: { readonly request: SamplingRequest }) => (
  <div className="flex flex-col gap-2">
    {request.systemPrompt !== undefined && (
      <div className="border-model/40 rounded-lg border px-2.5 py-1.5">
        <p className="text-model mb-0.5 text-xs font-semibold">system prompt</p>
        <p className="wrap-anywhere whitespace-pre-wrap">{visibleText(request.systemPrompt)}</p>
      </div>
    )}
    <ol aria-label="Messages" className="m-0 flex list-none flex-col gap-2 p-0">
      {request.messages.map((message, index) => (
        <Message key={index} message={message} />
      ))}
    </ol>
    {request.facts.length > 0 && (
      <dl className="m-0 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-sm">
        {request.facts.map(({ label, value, note }) => (
          <div key={label} className="contents">
            <dt className="text-mute">{label}</dt>
            <dd className="font-wire m-0 wrap-anywhere">
              {visibleText(value)} {note !== undefined && <span className="text-faint font-sans text-xs">{note}</span>}
            </dd>
          </div>
        ))}
      </dl>
    )}
    {request.tools.length > 0 && (
      <details>
        <summary className="text-mute text-sm">
          {request.tools.length} {request.tools.length === 1 ? 'tool' : 'tools'} for the model:{' '}
          <span className="font-wire">{request.tools.map(({ name }) => visibleText(name)).join(', ')}</span>
        </summary>
        <JsonTree value={request.tools.map(({ raw }) => raw)} label="Tools for the model" />
      </details>
    )}
    {Object.keys(request.rest).length > 0 && (
      <div>
        <p className="text-mute text-xs font-semibold">Also in the request</p>
        <JsonTree value={request.rest} label="Other members of the request" />
      </div>
    )}
  </div>
)
