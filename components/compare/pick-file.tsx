'use client'

import { FolderOpen } from 'lucide-react'
import { useRef, useState } from 'react'
import { readFileEvents } from '@/lib/browser/read-file-events'
import { ProblemError, type Problem } from '@/lib/protocol/problem'
import type { RecordingEvent } from '@/lib/recording/events'
import { ProblemText } from '@/components/content/problem-text'
import { Button } from '@/components/ui/button'
import { DropZone } from '@/components/ui/drop-zone'
import { Notice } from '@/components/ui/notice'

const unreadable = (name: string): Problem => ({
  code: 'UNREADABLE',
  title: 'The file was not opened',
  cause: `${name} cannot be read.`,
  action: 'Choose a session that Parley has saved, a HAR file, or an export of the Inspector.',
})

type Props = { readonly onFile: (name: string, events: readonly RecordingEvent[]) => void }

/** A session from a file, picked or dropped here; it is only compared, and replaces nothing. */
export const PickFile = ({ onFile }: Props) => {
  const input = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<Problem>()
  const [reading, setReading] = useState(false)
  const take = async (file: File): Promise<void> => {
    setProblem(undefined)
    setReading(true)
    try {
      onFile(file.name, await readFileEvents(file))
    } catch (error) {
      setProblem(error instanceof ProblemError ? error.problem : unreadable(file.name))
    } finally {
      setReading(false)
    }
  }
  return (
    <div className="flex flex-col gap-2">
      <DropZone label="A session from a file" onFile={(file) => void take(file)}>
        <Button
          size="sm"
          disabled={reading}
          onClick={() => {
            input.current?.click()
          }}
        >
          <FolderOpen aria-hidden className="size-3" /> {reading ? 'Reading…' : 'From a file…'}
        </Button>
        <span className="text-mute text-xs">or drop it here: .parley.jsonl, HAR, Inspector</span>
        <input
          ref={input}
          type="file"
          aria-label="Session file"
          className="hidden"
          onChange={(event) => {
            const file = event.target.files?.[0]
            event.target.value = ''
            if (file) void take(file)
          }}
        />
      </DropZone>
      {problem && (
        <Notice tone="bad" title={problem.title} code={problem.code}>
          <ProblemText problem={problem} />
        </Notice>
      )}
    </div>
  )
}
