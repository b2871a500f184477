'use client'

import { FolderOpen } from 'lucide-react'
import { useRef, useState } from 'react'
import { cassetteDeck } from '@/lib/browser/cassette'
import type { CassetteDeck } from '@/lib/browser/cassette-deck'
import { useSessionStore } from '@/lib/browser/session-context'
import { ProblemError, type Problem } from '@/lib/protocol/problem'
import { ProblemText } from '@/components/content/problem-text'
import { Button } from '@/components/ui/button'
import { DropZone } from '@/components/ui/drop-zone'
import { Notice } from '@/components/ui/notice'

/** Larger files are no reviewed answers. */
const MAX_BYTES = 8 * 1024 * 1024

const unreadable = (cause: string): Problem => ({
  code: 'UNREADABLE',
  title: 'The file was not loaded',
  cause,
  action: 'Choose a .json file that Parley has saved answers to.',
})

const take = async (deck: CassetteDeck, file: File): Promise<Problem | undefined> => {
  if (file.size > MAX_BYTES) return unreadable(`${file.name} is larger than 8 MB.`)
  try {
    deck.load(file.name, await file.text())
    return undefined
  } catch (error) {
    return error instanceof ProblemError ? error.problem : unreadable(`${file.name} cannot be read.`)
  }
}

/** Loads a cassette from a file, chosen or dropped here. */
export const LoadCassette = ({ label }: { readonly label: string }) => {
  const deck = cassetteDeck(useSessionStore())
  const input = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<Problem>()
  const load = (file: File | undefined): void => {
    if (file) void take(deck, file).then(setProblem)
  }
  return (
    <div className="flex flex-col gap-2">
      <DropZone label="Load a cassette" onFile={load}>
        <Button
          onClick={() => {
            input.current?.click()
          }}
        >
          <FolderOpen aria-hidden className="size-3.5" /> {label}
        </Button>
        <span className="text-mute text-xs">or drop the file here</span>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          aria-label="Cassette file"
          className="hidden"
          onChange={(event) => {
            const file = event.target.files?.[0]
            event.target.value = ''
            load(file)
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
