'use client'

import { Activity, useCallback, useId, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { findingQuery } from '@/lib/browser/finding-filter'
import { layout, resizePane } from '@/lib/browser/layout'
import { useSessionStore } from '@/lib/browser/session-context'
import type { AppTarget } from '@/lib/browser/apps/app-target'
import { useViewing } from '@/lib/browser/use-viewing'
import { useShortcuts } from '@/lib/browser/use-shortcuts'
import { useStored } from '@/lib/browser/use-stored'
import { AppPane } from '@/components/apps/app-pane'
import { useApp } from '@/components/apps/use-app'
import { ConnectNotice } from '@/components/connect/connect-notice'
import { NewSessionNotice } from '@/components/connect/new-session-notice'
import { DropFile } from '@/components/files/drop-file'
import { ImportNotice } from '@/components/files/import-notice'
import type { ExploreTarget } from '@/components/explore/explore-target'
import { OpenApp } from '@/components/primitives/open-app'
import type { ToolCall } from '@/components/primitives/panel-props'
import { PrimitivesRail } from '@/components/primitives/primitives-rail'
import type { PrimitiveRef } from '@/components/primitives/primitive-ref'
import { KeptNotice } from '@/components/sessions/kept-notice'
import { BrokenNotice } from '@/components/share/broken-notice'
import type { Shared } from '@/components/share/viewer'
import { cn } from '@/components/ui/cn'
import { KeysSheet } from './keys-sheet'
import { MainColumn } from './main-column'
import { Separator } from './separator'
import { SideColumn } from './side-column'
import type { Side } from './side-column'
import { StatusBar } from './status-bar'
import { TopBar } from './top-bar'
import { useOpenedFile } from './use-opened-file'
import { useConsole } from './use-console'
import { useExploring } from './use-exploring'
import { useGo, usePlace } from './use-place'
import type { Main } from './use-place'
import { useSharedPlace } from './use-shared-place'
import { useSharing } from './use-sharing'
import { useQuery } from './use-query'

const RAIL = { min: 140, max: 400 }
const SIDE = { min: 300, max: 900 }

const focusFirst = (root: HTMLElement | null): void => {
  const first = root?.querySelector<HTMLElement>('input, textarea, select, button, [tabindex="0"]')
  ;(first ?? root)?.focus()
}

type Props = {
  /** What a link led to, where one did. */
  readonly shared?: Shared
  /** Goes to another page of this app. */
  readonly onLeave?: (path: string) => void
  /** It is worked with; else only its traffic is in sight, beside another session's. */
  readonly active?: boolean
  /** Where its traffic stands. */
  readonly seat?: 'first' | 'second'
  /** Stands above its traffic, where that is not the only one. */
  readonly head?: ReactNode
  /** The person turns to its traffic. */
  readonly onTurn?: () => void
  /** The person wants to answer: comes to where something is asked, if that is elsewhere. */
  readonly onAsk?: () => boolean
}

const SEATS = { first: '[grid-area:first]', second: '[grid-area:second] border-t xl:border-t-0 xl:border-l' }

/** One session: where to connect, what there is, the traffic, what is asked and what is selected; in a frame. */
export const Workbench = ({ shared, onLeave, active = true, seat = 'first', head, onTurn, onAsk }: Props) => {
  useSharedPlace(shared?.place)
  useOpenedFile()
  const { row, tab, main } = usePlace()
  const go = useGo()
  const id = useId()
  const [query, setQuery] = useQuery(shared?.place.filter)
  const { rail: railWidth, side: sideWidth } = useStored(layout)
  const [item, setItem] = useState<PrimitiveRef>()
  const [side, setSide] = useState<Side>('row')
  const [keys, setKeys] = useState(false)
  const [explore, setExplore] = useExploring()
  const [sharing, setSharing] = useSharing()
  const raw = useConsole()
  const { app, show: openApp, close: closeApp } = useApp()
  const session = useSessionStore()
  const viewing = useViewing()
  const top = useRef<HTMLElement>(null)
  const rail = useRef<HTMLElement>(null)
  const asks = useRef<HTMLDivElement>(null)
  const detail = useRef<HTMLDivElement>(null)

  const findTool = (): void => {
    rail.current?.querySelector<HTMLElement>('input[type="search"]')?.focus()
  }
  const pick = useCallback((next: PrimitiveRef): void => {
    setItem(next)
    setSide('item')
  }, [])
  const show = (rowKey: string): void => {
    go({ row: rowKey })
    setSide('row')
  }
  const showFindings = (rowKey: string): void => {
    go({ row: rowKey, tab: 'findings' })
    setSide('row')
  }
  const showMain = (next: Main): void => {
    go({ main: next })
  }
  const close = (): void => {
    go({ row: undefined })
  }
  const toggleRaw = (): void => {
    if (raw.target) raw.close()
    else if (!viewing) raw.open()
  }
  const exploreCall = (call: ToolCall): void => {
    const url = session.published().views.connection()?.url ?? ''
    exploreInstead({ kind: 'call', url, ...call })
  }
  const exploreInstead = (target: ExploreTarget | undefined): void => {
    if (target) closeApp()
    setExplore(target)
  }
  const openAppInstead = (target: AppTarget): void => {
    setExplore(undefined)
    raw.close()
    openApp(target)
  }
  useShortcuts({
    c: () => {
      focusFirst(top.current)
    },
    a: () => {
      if (!onAsk?.()) focusFirst(asks.current)
    },
    r: () => {
      showMain(main === 'report' ? 'timeline' : 'report')
    },
    x: () => {
      setSharing(!sharing)
    },
    w: toggleRaw,
    d: () => {
      showMain(main === 'compare' ? 'timeline' : 'compare')
    },
    '/': findTool,
    '?': () => {
      setKeys(!keys)
    },
    Escape: () => {
      if (keys) setKeys(false)
      else if (document.activeElement instanceof HTMLElement && document.activeElement.matches('input, textarea'))
        document.activeElement.blur()
      else close()
    },
  })

  const mode = active ? 'visible' : 'hidden'
  return (
    <>
      <Activity mode={mode}>
        <div className="[grid-area:bar]">
          <TopBar
            ref={top}
            shared={shared}
            onLeave={onLeave}
            sharing={sharing}
            onShare={() => {
              setSharing(!sharing)
            }}
            at={{ row, query }}
            onFilter={(next) => {
              setQuery(next)
              showMain('timeline')
            }}
          />
          <ConnectNotice />
          <NewSessionNotice />
          <KeptNotice />
          <ImportNotice />
          {shared?.broken && <BrokenNotice problem={shared.broken} />}
        </div>
        <nav ref={rail} aria-label="What the server offers" className="bg-panel flex min-h-0 min-w-0 [grid-area:rail]">
          <div id={`${id}-rail`} className="min-w-0 flex-1">
            <PrimitivesRail selected={item} onSelect={pick} />
          </div>
          <Separator
            label="Width of the left column"
            controls={`${id}-rail`}
            side="before"
            size={railWidth}
            {...RAIL}
            onResize={(width) => {
              resizePane('rail', width)
            }}
          />
        </nav>
      </Activity>
      <div
        role={active ? 'main' : 'region'}
        aria-label={active ? undefined : 'The session beside'}
        className={cn('flex min-h-0 min-w-0 flex-col', SEATS[seat])}
        onPointerDownCapture={onTurn}
        onFocusCapture={onTurn}
      >
        {head}
        <MainColumn
          main={main}
          onMain={showMain}
          query={query}
          onQuery={setQuery}
          onFinding={showFindings}
          onCallTool={findTool}
          row={row}
          onRow={show}
          onOpen={() => {
            // The detail must be there before it can take the focus.
            flushSync(() => {
              setSide('row')
            })
            detail.current?.querySelector<HTMLElement>('section [role="tab"][aria-selected="true"]')?.focus()
          }}
          explore={explore}
          onExplore={exploreInstead}
          app={app && <AppPane key={app.target.exchange} app={app} onClose={closeApp} />}
          sharing={sharing ? { row, tab, main, query } : undefined}
          onSharing={setSharing}
          raw={raw.target}
          onRawClose={raw.close}
        />
      </div>
      <Activity mode={mode}>
        <aside aria-label="Asks and detail" className="flex min-h-0 min-w-0 [grid-area:side]">
          <Separator
            label="Width of the right column"
            controls={`${id}-side`}
            side="after"
            size={sideWidth}
            {...SIDE}
            onResize={(width) => {
              resizePane('side', width)
            }}
          />
          <div id={`${id}-side`} className="min-w-0 flex-1">
            <OpenApp value={viewing ? undefined : openAppInstead}>
              <SideColumn
                item={item}
                side={side}
                onSide={setSide}
                onShow={show}
                onClose={close}
                onExplore={exploreCall}
                onRaw={raw.open}
                watcher={shared?.live}
                asksRef={asks}
                detailRef={detail}
              />
            </OpenApp>
          </div>
        </aside>
        <StatusBar
          onFindings={(severity) => {
            setQuery(findingQuery(severity))
            showMain('timeline')
          }}
          onReport={() => {
            showMain('report')
          }}
          onKeys={() => {
            setKeys(!keys)
          }}
          onRaw={viewing ? undefined : toggleRaw}
        />
        {keys && (
          <KeysSheet
            onClose={() => {
              setKeys(false)
            }}
          />
        )}
      </Activity>
      {!shared && active && <DropFile />}
    </>
  )
}
