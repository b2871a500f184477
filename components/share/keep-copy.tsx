'use client'

import { useState } from 'react'
import { keepImported } from '@/lib/browser/kept/kept'
import { comeTo } from '@/lib/browser/kept/tab-sessions'
import { useSessionStore } from '@/lib/browser/session-context'
import { shareProblem } from '@/lib/browser/sharing/problem-of'
import type { Problem } from '@/lib/protocol/problem'
import { Button } from '@/components/ui/button'

type State = 'not' | 'keeping' | { readonly id: string } | Problem

/** Keeps the shared session among this browser's own, where it can be opened without the link. */
export const KeepCopy = ({ onLeave }: { readonly onLeave: (path: string) => void }) => {
  const session = useSessionStore()
  const [state, setState] = useState<State>('not')
  const keep = async (): Promise<void> => {
    setState('keeping')
    const { header, events } = session.published()
    try {
      setState({ id: await keepImported(header, events.slice()) })
    } catch (error) {
      setState(shareProblem(error))
    }
  }
  if (typeof state === 'object' && 'id' in state)
    return (
      <Button
        title="Opens your copy in the workbench"
        onClick={() => {
          comeTo(state.id)
          onLeave('/')
        }}
      >
        Kept. Open it
      </Button>
    )
  const problem = typeof state === 'object' ? state : undefined
  return (
    <>
      {problem && (
        <span role="alert" className="text-bad truncate text-sm" title={`${problem.cause} ${problem.action}`}>
          {problem.title}
        </span>
      )}
      <Button
        disabled={state === 'keeping'}
        title="Among your own sessions in this browser, also when the link has expired"
        onClick={() => void keep()}
      >
        {state === 'keeping' ? 'Keeping…' : 'Keep a copy'}
      </Button>
    </>
  )
}
