'use client'

import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ImportState } from '@/lib/browser/files/importer'
import { useImporter, useImportState } from '@/lib/browser/files/use-importer'
import { ProblemText } from '@/components/content/problem-text'
import { visibleText } from '@/components/content/visible-text'
import { IconButton } from '@/components/ui/icon-button'
import { Notice } from '@/components/ui/notice'
import { ImportButton } from './import-button'
import { NamedServers } from './named-servers'

type Told = Exclude<ImportState, { step: 'idle' }>

const Strip = ({ state, end }: { readonly state: Told; readonly end: ReactNode }) => {
  const name = visibleText(state.name)
  switch (state.step) {
    case 'reading':
      return (
        <Notice tone="neutral" title="Reading the file" end={end}>
          <FileName name={name} />
        </Notice>
      )
    case 'failed':
      return (
        <Notice
          tone="bad"
          title={state.problem.title}
          code={state.problem.code}
          end={
            <>
              <ImportButton size="sm">Open another …</ImportButton>
              {end}
            </>
          }
        >
          <FileName name={name} />
          <ProblemText problem={state.problem} />
        </Notice>
      )
    case 'opened':
      return (
        <Notice
          tone={state.problem ? 'warn' : 'neutral'}
          title={state.problem?.title ?? 'Opened'}
          code={state.problem?.code}
          end={end}
        >
          <FileName name={name} />
          {state.problem && <ProblemText problem={state.problem} />}
          {state.notes.length > 0 && <p>{state.notes.join(' ')}</p>}
        </Notice>
      )
    case 'servers':
      return (
        <Notice tone="neutral" title="A configuration, with no traffic in it" end={end}>
          <NamedServers servers={state.servers} notes={state.notes} />
        </Notice>
      )
  }
}

const FileName = ({ name }: { readonly name: string }) => <p className="font-wire text-xs">{name}</p>

/** A strip under the bar: what became of the file that was opened. It blocks nothing. */
export const ImportNotice = () => {
  const state = useImportState()
  const { dismiss } = useImporter()
  if (state.step === 'idle') return null
  return (
    <div className="bg-panel border-b px-3 py-2">
      <Strip
        state={state}
        end={
          <IconButton label={state.step === 'reading' ? 'Stop reading' : 'Dismiss'} onClick={dismiss}>
            <X aria-hidden className="size-3.5" />
          </IconButton>
        }
      />
    </div>
  )
}
