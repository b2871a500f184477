'use client'

import { X } from 'lucide-react'
import { useState } from 'react'
import { notKept, openElsewhere, quotaFull, tooSlow } from '@/lib/browser/kept/kept-problems'
import { useSession } from '@/lib/browser/use-session'
import type { Problem } from '@/lib/protocol/problem'
import { ProblemText } from '@/components/content/problem-text'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Notice } from '@/components/ui/notice'

/** What may be over by the next try. */
const PASSING: readonly string[] = [notKept('').code, quotaFull.code, tooSlow.code]

/** A strip under the bar: why the session is not kept, or only looked at. It is said once, and blocks nothing. */
export const KeptNotice = () => {
  const { keeping, open, keepAgain } = useSession()
  const [dismissed, setDismissed] = useState<Problem>()
  const { id, problem } = keeping
  if (!problem || dismissed?.code === problem.code) return null
  return (
    <div className="bg-panel border-b px-3 py-2">
      <Notice
        tone={problem === openElsewhere ? 'neutral' : 'warn'}
        title={problem.title}
        code={problem.code}
        end={
          <>
            {problem === openElsewhere && id !== undefined && (
              <Button
                size="sm"
                onClick={() => {
                  open(id)
                }}
              >
                Go on here
              </Button>
            )}
            {PASSING.includes(problem.code) && (
              <Button size="sm" onClick={keepAgain}>
                Try again
              </Button>
            )}
            <IconButton
              label="Dismiss"
              onClick={() => {
                setDismissed(problem)
              }}
            >
              <X aria-hidden className="size-3.5" />
            </IconButton>
          </>
        }
      >
        <ProblemText problem={problem} />
      </Notice>
    </div>
  )
}
