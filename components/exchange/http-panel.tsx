import { HexText } from '@/components/content/hex-text'
import { ProblemText } from '@/components/content/problem-text'
import { visibleText } from '@/components/content/visible-text'
import { CopyButton } from '@/components/ui/copy-button'
import { formatBytes, formatClock, formatDuration } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { asCurl } from '@/lib/views/curl'
import type { HttpView } from '@/lib/views/types'
import { HeaderTable } from './header-table'
import { RawText } from './raw-text'
import { Section } from './section'

const LANES = { sdk: 'SDK lane: handshake and streams', raw: 'raw lane: sent verbatim', provider: 'model provider' }
const ENDS = { complete: 'ended', aborted: 'given up by this side', failed: 'broke off' }

const StatusLine = ({ http }: { readonly http: HttpView }) => {
  if (http.status === undefined) return <p className="text-faint text-sm">No response {http.endedAt ? '' : 'yet'}</p>
  return (
    <p className="font-wire text-sm">
      <span className={http.status >= 400 ? 'text-bad font-medium' : http.status >= 300 ? 'text-warn' : 'text-ok'}>
        {http.status}
      </span>{' '}
      {visibleText(http.statusText ?? '')}
    </p>
  )
}

const Fact = ({ name, children }: { readonly name: string; readonly children: string }) => (
  <div className="flex gap-3">
    <dt className="text-mute w-20 shrink-0">{name}</dt>
    <dd className="min-w-0 tabular-nums">{children}</dd>
  </div>
)

const Timings = ({ http }: { readonly http: HttpView }) => {
  const { sentAt, headAt, endedAt, how, size, frames, streaming } = http
  return (
    <dl className="font-wire text-[11.5px] leading-[19px]">
      <Fact name="Sent">{formatClock(sentAt)}</Fact>
      {headAt !== undefined && <Fact name="Head">{`+${formatDuration(headAt - sentAt)}`}</Fact>}
      <Fact name="End">
        {endedAt === undefined
          ? streaming
            ? 'stream open'
            : 'under way'
          : `+${formatDuration(endedAt - sentAt)} · ${how ? ENDS[how] : 'ended'}`}
      </Fact>
      <Fact name="Body">{`${formatBytes(size)} in ${frames === 1 ? '1 frame' : `${frames} frames`}`}</Fact>
      <Fact name="Lane">{LANES[http.lane]}</Fact>
    </dl>
  )
}

/** The HTTP request a message travelled on, and its response. */
export const HttpPanel = ({ http }: { readonly http: HttpView }) => (
  <>
    {http.problem && (
      <div className="p-3 pb-0">
        <Notice tone="bad" title={http.problem.title} code={http.problem.code}>
          <ProblemText problem={http.problem} />
        </Notice>
      </div>
    )}
    <Section title="Request" action={<CopyButton text={() => asCurl(http)} label="Copy as curl, without secrets" />}>
      <p className="font-wire mb-2 text-sm break-all">
        <span className="font-medium">{http.method}</span> {visibleText(http.url)}
      </p>
      <HeaderTable headers={http.requestHeaders} label="Request headers" />
    </Section>
    <Section title="Response">
      <div className="mb-2">
        <StatusLine http={http} />
      </div>
      {http.responseHeaders && <HeaderTable headers={http.responseHeaders} label="Response headers" />}
    </Section>
    <Section title="Timings">
      <Timings http={http} />
    </Section>
    {http.requestBody !== undefined && (
      <Section
        title={http.requestBodyEncoding ? 'Request body, no UTF-8' : 'Request body'}
        action={
          <CopyButton
            text={http.requestBody}
            label={http.requestBodyEncoding ? 'Copy the request body as base64' : 'Copy the request body'}
          />
        }
      >
        {http.requestBodyEncoding ? (
          <HexText base64={http.requestBody} label="Request body in hex" />
        ) : (
          <RawText text={http.requestBody} label="Request body" />
        )}
      </Section>
    )}
    {http.responseText !== undefined && http.responseText !== '' && (
      <Section title="Response body" action={<CopyButton text={http.responseText} label="Copy the response body" />}>
        <RawText text={http.responseText} label="Response body" />
      </Section>
    )}
  </>
)
