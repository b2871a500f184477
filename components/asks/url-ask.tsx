'use client'

import { CircleCheck, ExternalLink, ShieldAlert, TriangleAlert } from 'lucide-react'
import { judgeUrl, warningText } from '@/lib/elicitation/judge-url'
import type { UrlJudgement } from '@/lib/elicitation/judge-url'
import { visibleText } from '@/components/content/visible-text'
import { buttonClass } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { elicitAnswer } from './answers'
import { AskActions } from './ask-actions'
import type { AskBodyProps } from './ask-body-props'
import { useDraft } from './drafts'
import { elicitActs } from './elicit-acts'

const Destination = ({ judged }: { readonly judged: Extract<UrlJudgement, { openable: true }> }) => (
  <div className="rounded-lg border px-3 py-2">
    <p className="text-mute text-xs">Opens a page on</p>
    <p className="font-wire text-lg font-semibold wrap-anywhere">
      {judged.shownHost}
      {judged.port !== '' && <span className="text-mute font-normal">:{judged.port}</span>}
    </p>
    {judged.shownHost !== judged.host && (
      <p className="text-mute text-xs">
        looked up as <code className="text-ink">{judged.host}</code>
      </p>
    )}
    {judged.warnings.length > 0 && (
      <ul className="text-warn m-0 mt-1 flex list-none flex-col gap-0.5 p-0 text-sm">
        {judged.warnings.map((warning) => (
          <li key={warning} className="flex items-start gap-1.5">
            <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
            {warningText(warning)}
          </li>
        ))}
      </ul>
    )}
  </div>
)

const Refused = ({ reason }: { readonly reason: string }) => (
  <p className="border-bad/50 text-bad flex items-start gap-1.5 rounded-lg border px-3 py-2 text-sm">
    <ShieldAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
    <span>Cannot be opened. {reason}</span>
  </p>
)

/** An elicitation by URL: where it leads, opened on a click only, then answered in one of three ways. */
export const UrlAsk = ({ ask, shape, onAnswer }: AskBodyProps<'url'>) => {
  const [{ opened = false }, change] = useDraft(ask)
  const judged = judgeUrl(shape.url)
  return (
    <form
      className="flex flex-col gap-2.5"
      onSubmit={(event) => {
        event.preventDefault()
        onAnswer(elicitAnswer('accept'))
      }}
    >
      {shape.message !== '' && <p className="wrap-anywhere whitespace-pre-wrap">{visibleText(shape.message)}</p>}
      {judged.openable ? <Destination judged={judged} /> : <Refused reason={judged.reason} />}
      <div className="flex items-start gap-1">
        <p className="font-wire bg-bg min-w-0 flex-1 rounded-md border px-2 py-1 text-sm wrap-anywhere">
          {visibleText(shape.url)}
        </p>
        <CopyButton text={shape.url} label="Copy URL" />
      </div>
      {judged.openable && (
        <div className="flex items-center gap-2">
          <a
            href={judged.href}
            target="_blank"
            rel="noopener noreferrer"
            className={buttonClass(opened ? 'default' : 'primary')}
            onClick={() => {
              change({ opened: true })
            }}
          >
            <ExternalLink aria-hidden className="size-3.5" /> {opened ? 'Open again' : 'Open link'}
          </a>
          <span className="text-mute text-xs">in a new tab, without a way back to this one</span>
        </div>
      )}
      {ask.completedAt !== undefined && (
        <p role="status" className="text-ok flex items-center gap-1.5 text-sm">
          <CircleCheck aria-hidden className="size-3.5 shrink-0" /> The server says it is complete.
        </p>
      )}
      {opened && ask.completedAt === undefined && (
        <p className="text-you text-sm">Opened. Do there what it asks, then accept here.</p>
      )}
      <AskActions
        submit={{
          label: 'Accept',
          text: opened ? 'I have opened it: accept' : 'Accept without opening',
          hint: 'the server learns that you agreed, not what you did there',
        }}
        acts={elicitActs(onAnswer)}
      />
    </form>
  )
}
