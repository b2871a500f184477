'use client'

import { CircleCheck, ExternalLink, LoaderCircle } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { judgeUrl, needsCare } from '@/lib/elicitation/judge-url'
import { buttonClass } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { CopyButton } from '@/components/ui/copy-button'
import { PageDestination } from './page-destination'
import { visibleText } from './visible-text'

type PageVisitProps = {
  readonly url: string
  readonly opened: boolean
  readonly onOpen: () => void
  /** The server said that what it wanted done there is done. */
  readonly completed: boolean
  /** What to do once the page is open; said until it is complete. */
  readonly meanwhile: ReactNode
}

/**
 * A page a server sends the person to (elicitation, safe URL handling): the host and the full URL in sight, nothing
 * fetched before, opened only on a click and in a context of its own; behind a second yes where the host is doubtful.
 */
export const PageVisit = ({ url, opened, onOpen, completed, meanwhile }: PageVisitProps) => {
  const [agreed, setAgreed] = useState(false)
  const judged = judgeUrl(url)
  const isHeld = judged.openable && needsCare(judged.warnings) && !agreed && !opened
  return (
    <div className="flex flex-col gap-2">
      <PageDestination judged={judged} />
      <div className="flex items-start gap-1">
        <p className="font-wire bg-bg max-h-28 min-w-0 flex-1 overflow-y-auto rounded-md border px-2 py-1 text-sm wrap-anywhere">
          {visibleText(url)}
        </p>
        <CopyButton text={url} label="Copy URL" />
      </div>
      {judged.openable && needsCare(judged.warnings) && !opened && (
        <Checkbox
          label={`I have looked at the host and want to open ${judged.host}`}
          checked={agreed}
          onChange={setAgreed}
        />
      )}
      {judged.openable && !isHeld && (
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <a
            href={judged.href}
            target="_blank"
            rel="noopener noreferrer"
            className={buttonClass(opened || completed ? 'default' : 'primary')}
            onClick={onOpen}
            onAuxClick={onOpen}
          >
            <ExternalLink aria-hidden className="size-3.5" /> {opened ? 'Open again' : 'Open link'}
          </a>
          <span className="text-mute text-xs">in a new tab, without a way back to this one</span>
        </div>
      )}
      {completed && (
        <p role="status" className="text-ok flex items-center gap-1.5 text-sm">
          <CircleCheck aria-hidden className="size-3.5 shrink-0" /> The server says it is complete.
        </p>
      )}
      {opened && !completed && (
        <p role="status" className="text-you flex items-start gap-1.5 text-sm">
          <LoaderCircle aria-hidden className="mt-0.5 size-3.5 shrink-0 motion-safe:animate-spin" />
          <span>{meanwhile}</span>
        </p>
      )}
    </div>
  )
}
