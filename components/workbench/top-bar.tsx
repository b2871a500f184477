'use client'

import { FilePlus2, Share2 } from 'lucide-react'
import type { Ref } from 'react'
import { useSession } from '@/lib/browser/use-session'
import { useViews } from '@/lib/browser/use-views'
import type { SessionViews } from '@/lib/views/session-views'
import { AnswersPopover } from '@/components/answering/answers-popover'
import { CassettePanel } from '@/components/cassette/cassette-panel'
import { ConnectBar } from '@/components/connect/connect-bar'
import { FilesPopover } from '@/components/files/files-popover'
import { ImportButton } from '@/components/files/import-button'
import type { LookedAt } from '@/components/files/use-part'
import { LiveChip } from '@/components/live/live-chip'
import { WatchingChip } from '@/components/live/watching-chip'
import { SessionsPopover } from '@/components/sessions/sessions-popover'
import { ViewedBar } from '@/components/share/viewed-bar'
import type { Shared } from '@/components/share/viewer'
import { IconButton } from '@/components/ui/icon-button'
import { Logo } from './logo'
import { OpenAnother } from './open-another'
import { ThemeToggle } from './theme-toggle'
import { useGo } from './use-place'

const isEmpty = (views: SessionViews) => views.version === 0

type Props = {
  readonly ref: Ref<HTMLElement>
  /** What a link led to, where one did. */
  readonly shared?: Shared | undefined
  readonly onLeave?: ((path: string) => void) | undefined
  readonly sharing: boolean
  readonly onShare: () => void
  /** The selected row and the filter: what can be saved apart. */
  readonly at: LookedAt
  /** Shows only some rows of the timeline. */
  readonly onFilter: (query: string) => void
}

export const TopBar = ({ ref, shared, onLeave, sharing, onShare, at, onFilter }: Props) => {
  const { newSession, viewing } = useSession()
  const empty = useViews(isEmpty)
  const go = useGo()
  return (
    <header ref={ref} className="bg-panel flex h-11 items-center gap-1.5 border-b px-3 xl:gap-2.5">
      <Logo />
      {viewing ? (
        <ViewedBar shared={shared} onLeave={onLeave} live={shared?.live && <WatchingChip watcher={shared.live} />} />
      ) : (
        <>
          <ConnectBar onFilter={onFilter} />
          <OpenAnother />
          <AnswersPopover cassette={<CassettePanel />} />
          <LiveChip />
          <IconButton label="Share this session, and what you shared" aria-expanded={sharing} onClick={onShare}>
            <Share2 aria-hidden className="size-3.5" />
          </IconButton>
        </>
      )}
      <FilesPopover at={at} mayOpen={!shared} />
      {!shared && (
        <SessionsPopover
          actions={<ImportButton size="sm" />}
          onShown={() => {
            go({ row: undefined, main: 'timeline' })
          }}
          onCompare={() => {
            go({ main: 'compare' })
          }}
        />
      )}
      {!shared && (
        <IconButton
          label="New session: disconnect and start an empty recording"
          disabled={empty}
          onClick={() => {
            newSession()
            go({ row: undefined })
          }}
        >
          <FilePlus2 aria-hidden className="size-3.5" />
        </IconButton>
      )}
      <ThemeToggle />
    </header>
  )
}
