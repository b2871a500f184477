'use client'

import { X } from 'lucide-react'
import { useState } from 'react'
import { useConnect } from '@/lib/browser/use-connect'
import { useViewing } from '@/lib/browser/use-viewing'
import { useViews } from '@/lib/browser/use-views'
import { ProblemText } from '@/components/content/problem-text'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Notice } from '@/components/ui/notice'

/** A strip under the bar: why the connection failed or was lost, and what to do. It blocks nothing. */
export const ConnectNotice = () => {
  const connection = useViews((views) => views.connection())
  const connect = useConnect()
  const viewing = useViewing()
  const [dismissed, setDismissed] = useState<string>()
  const problem = connection?.problem
  if (viewing || !problem || connection.state === 'open' || dismissed === connection.id) return null
  return (
    <div className="bg-panel border-b px-3 py-2">
      <Notice
        tone="bad"
        title={problem.title}
        code={problem.code}
        end={
          <>
            <Button
              size="sm"
              onClick={() => {
                connect(connection.url)
              }}
            >
              Retry
            </Button>
            <IconButton
              label="Dismiss"
              onClick={() => {
                setDismissed(connection.id)
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
