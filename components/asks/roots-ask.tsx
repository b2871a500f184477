'use client'

import { rejection, rejectionHint } from '@/lib/answering/rejection'
import { useSettings } from '@/lib/browser/use-settings'
import { RootsEditor } from '@/components/content/roots-editor'
import { AskActions } from './ask-actions'
import type { AskBodyProps } from './ask-body-props'
import { useDraft } from './drafts'

/** The server wants the roots: those of the connect bar, changed for this answer where the person likes. */
export const RootsAsk = ({ ask, onAnswer }: AskBodyProps<'roots'>) => {
  const [{ roots: configured }] = useSettings()
  const [{ roots = configured }, change] = useDraft(ask)
  return (
    <form
      className="flex flex-col gap-2.5"
      onSubmit={(event) => {
        event.preventDefault()
        onAnswer({ kind: 'roots', roots })
      }}
    >
      <p>The server asks for the folders it may work in. Changes here are for this answer only.</p>
      <RootsEditor
        roots={roots}
        onChange={(next) => {
          change({ roots: next })
        }}
      />
      <AskActions
        submit={{
          label: 'Send',
          hint: roots.length === 0 ? 'the server gets an empty list' : `the server gets ${roots.length} of them`,
        }}
        acts={[
          {
            label: 'Refuse',
            hint: rejectionHint('roots', ask.era),
            onAct: () => {
              onAnswer(rejection('roots'))
            },
          },
        ]}
      />
    </form>
  )
}
