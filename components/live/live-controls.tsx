'use client'

import { CircleStop, Trash2 } from 'lucide-react'
import { useLiveHost } from '@/lib/browser/live/use-live-host'
import type { OwnerState } from '@/lib/browser/live/owner-state'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { CopyButton } from '@/components/ui/copy-button'
import { controlClass } from '@/components/ui/field'
import { formatBytes } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { AnsweredList } from './answered-list'
import { LiveDot } from './live-dot'
import { ownerWords } from './live-words'

const LOOPBACK = /^(localhost|127\..*|\[::1\])$/

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`

const Link = ({ link }: { readonly link: string }) => {
  const whole = location.origin + link
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-center gap-1.5">
        <input
          readOnly
          aria-label="Live link"
          value={whole}
          onFocus={(event) => {
            event.target.select()
          }}
          className={`${controlClass(false, true)} h-7 flex-1 px-2`}
        />
        <CopyButton label="Copy the live link" text={whole} className="border-line size-7 border" />
      </div>
      <p className="text-mute text-xs">
        Whoever has it can watch
        {LOOPBACK.test(location.hostname) && `, on this machine: ${location.host} is nowhere else`}.
      </p>
    </div>
  )
}

/** The session is, or was, shared live: the link, who may answer, and the ways to end it. */
export const LiveControls = ({ live }: { readonly live: OwnerState }) => {
  const { host } = useLiveHost()
  const { phase, link, answering, events, bytes, redacted, answered, problem } = live
  const { word, tone, hint } = ownerWords(live)
  const over = phase === 'ended' || phase === 'deleted'
  return (
    <div className="flex max-w-xl flex-col gap-3">
      <p role="status" className="flex items-baseline gap-1.5">
        <LiveDot tone={tone} />
        <b className="font-semibold first-letter:uppercase">{word}</b>
        <span className="text-mute text-sm">{problem ? '' : hint}</span>
      </p>
      {problem && (
        <Notice tone="bad" title={problem.title} code={problem.code}>
          {problem.cause} {problem.action}
        </Notice>
      )}
      {phase !== 'deleted' && phase !== 'opening' && bytes > 0 && <Link link={link} />}
      {!over && (
        <div className={answering ? 'border-you/35 bg-you/5 rounded-md border px-2.5 py-1.5' : 'px-2.5'}>
          <Checkbox
            label="Watchers may answer what the server asks"
            hint={
              answering
                ? 'Whoever has the link may. The first answer counts, theirs or yours; the recording says by whom.'
                : 'For this session only. The first answer counts, theirs or yours.'
            }
            checked={answering}
            disabled={phase === 'ending'}
            onChange={host.letAnswer}
          />
        </div>
      )}
      {answered.length > 0 && <AnsweredList answered={answered} />}
      <p className="text-mute text-sm tabular-nums">
        {plural(events, 'event')} sent, {formatBytes(bytes)} encrypted · {plural(redacted.replaced, 'secret')} replaced
        {redacted.dropped > 0 && `, ${plural(redacted.dropped, 'body', 'bodies')} dropped`}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        {!over && (
          <Button onClick={host.stop} disabled={phase === 'ending'} title="Watchers are told that it is over">
            <CircleStop aria-hidden className="size-3.5" /> Stop sharing
          </Button>
        )}
        {phase !== 'deleted' && (
          <Button
            variant="danger"
            onClick={host.remove}
            title="Stops, and takes everything from the server. Who watches keeps what is on their screen"
          >
            <Trash2 aria-hidden className="size-3.5" /> {over ? 'Delete' : 'Stop and delete'}
          </Button>
        )}
        {over && <Button onClick={host.dismiss}>Share live again</Button>}
      </div>
    </div>
  )
}
