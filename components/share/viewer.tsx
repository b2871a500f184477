'use client'

import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { useSessionStore } from '@/lib/browser/session-context'
import type { Arrived, LoadingStep, LoadShared } from '@/lib/browser/sharing/load-shared'
import { shareProblem } from '@/lib/browser/sharing/problem-of'
import type { Problem } from '@/lib/protocol/problem'
import { readLink } from '@/lib/share/link'
import type { SharedPlace, ShareLink } from '@/lib/share/link'
import { SHARE_PROBLEMS } from '@/lib/share/share-problems'
import { OpeningPage } from './opening-page'
import { ProblemPage } from './problem-page'

/** A shared session that is shown. */
export type Shared = Arrived & {
  readonly link: ShareLink
  /** What the sender was looking at. */
  readonly place: SharedPlace
  /** Why the rest of it could not be read. */
  readonly broken: Problem | undefined
}

type State =
  | { readonly kind: 'opening'; readonly step: LoadingStep | undefined }
  | { readonly kind: 'shown'; readonly shared: Shared }
  | { readonly kind: 'problem'; readonly problem: Problem }

const START: State = { kind: 'opening', step: undefined }

/** The problem as it is met here: the reader is no person who picked a file. */
const asShared = (problem: Problem): Problem =>
  problem.code === 'NOT_A_RECORDING' ? SHARE_PROBLEMS.notAShare : problem

/** The fragment, and anew whenever another link of the same share is pasted over it. */
const useFragment = (): string | undefined => {
  const [hash, setHash] = useState<string>()
  useEffect(() => {
    const read = (): void => {
      setHash(location.hash)
    }
    read()
    addEventListener('hashchange', read)
    return () => {
      removeEventListener('hashchange', read)
    }
  }, [])
  return hash
}

type Props = {
  /** The last part of the address. */
  readonly id: string
  /** The ways to bring what a link leads to; the first that knows the link does it. */
  readonly load: LoadShared
  readonly children: (shared: Shared) => ReactNode
}

/**
 * Opens what a link leads to and shows it, all of it or a page that says what is wrong. It fetches one thing, from its
 * own origin; nothing connects and nothing is sent.
 */
export const Viewer = ({ id, load, children }: Props) => {
  const session = useSessionStore()
  const hash = useFragment()
  const [state, setState] = useState<State>(START)
  useEffect(() => {
    if (hash === undefined) return
    const abort = new AbortController()
    const { signal } = abort
    const tell = (next: State | ((before: State) => State)): void => {
      if (!signal.aborted) setState(next)
    }
    const run = async (): Promise<void> => {
      tell(START)
      const link = readLink({ id, hash })
      const broken = await load(link, {
        signal,
        onStep: (step) => {
          tell((before) => (before.kind === 'opening' ? { kind: 'opening', step } : before))
        },
        onArrived: (arrived) => {
          if (signal.aborted) return
          session.state().show(arrived.recording, 'viewed', arrived.live)
          tell({ kind: 'shown', shared: { ...arrived, link, place: link.place, broken: undefined } })
        },
      })
      if (broken)
        tell((before) => (before.kind === 'shown' ? { kind: 'shown', shared: { ...before.shared, broken } } : before))
    }
    run().catch((error: unknown) => {
      tell({ kind: 'problem', problem: asShared(shareProblem(error)) })
    })
    return () => {
      abort.abort()
    }
  }, [id, hash, load, session])
  switch (state.kind) {
    case 'opening':
      return <OpeningPage step={state.step} />
    case 'problem':
      return <ProblemPage problem={state.problem} />
    case 'shown':
      return children(state.shared)
  }
}
