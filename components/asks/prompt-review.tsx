'use client'

import { Pencil, Undo2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTrust } from '@/lib/browser/use-trust'
import { Button } from '@/components/ui/button'
import { AskActions } from './ask-actions'
import { ModelChoice } from './model-choice'
import { PromptEditor } from './prompt-editor'
import { ProviderRemarks } from './provider-remarks'
import type { ProviderAskProps } from './provider-ask'
import { readSampling } from './read-sampling'
import { rejectAct } from './reject-act'
import { SamplingRequestView } from './sampling-request'
import { TrustOffer } from './trust-offer'
import { TurnWarnings } from './turn-warnings'
import { useProvider } from './use-provider'

/** The first look: what will go to which model, changed where the person likes. */
export const PromptReview = ({ ask, at, work }: ProviderAskProps) => {
  const { job, view } = work
  const provider = useProvider()
  const trust = useTrust(at.desk.origin)
  const [editing, setEditing] = useState(false)
  const request = useMemo(() => readSampling(view.params), [view.params])
  return (
    <form
      className="flex flex-col gap-2.5"
      onSubmit={(event) => {
        event.preventDefault()
        void job.run()
      }}
    >
      <ModelChoice provider={provider} work={work} />
      <div className="flex items-center justify-between gap-2">
        <p className="text-mute text-xs wrap-anywhere">
          {trust?.ended !== undefined && <span className="text-you">Trust ended. {trust.ended} </span>}
          {view.edited ? 'Edited: this goes out.' : 'Read it before it goes out.'}
        </p>
        <span className="flex shrink-0 gap-1">
          {view.edited && (
            <Button
              size="sm"
              variant="ghost"
              onClick={() => {
                job.restore()
              }}
            >
              <Undo2 aria-hidden className="size-3.5" /> Undo edits
            </Button>
          )}
          <Button
            size="sm"
            variant="ghost"
            aria-pressed={editing}
            onClick={() => {
              setEditing(!editing)
            }}
          >
            <Pencil aria-hidden className="size-3.5" /> {editing ? 'Done editing' : 'Edit'}
          </Button>
        </span>
      </div>
      {editing ? (
        <PromptEditor
          params={view.params}
          onChange={(params) => {
            job.edit(params)
          }}
        />
      ) : (
        <SamplingRequestView request={request} />
      )}
      <TurnWarnings params={view.params} />
      {provider && <ProviderRemarks provider={provider} params={view.params} />}
      <AskActions
        submit={{
          label: 'Run',
          hint: `${provider?.name ?? 'the provider'} gets this prompt; the server gets nothing yet`,
        }}
        acts={[rejectAct(ask.era, job)]}
      />
      <TrustOffer at={at} />
    </form>
  )
}
