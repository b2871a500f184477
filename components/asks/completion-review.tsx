'use client'

import { useId } from 'react'
import type { JobView } from '@/lib/answering/types'
import { stringAt } from '@/lib/protocol/json'
import { Notice } from '@/components/ui/notice'
import { AnswerFields } from './answer-fields'
import { AskActions } from './ask-actions'
import { BlocksEditor } from './blocks-editor'
import type { ProviderAskProps } from './provider-ask'
import { rejectAct } from './reject-act'
import { RemarkList } from './remark-list'
import { SpentLine } from './spent-line'
import { blocksOf, resultWithBlocks } from './typed-answer'
import { useAllows } from './use-allows'

type Review = ProviderAskProps & { readonly view: Extract<JobView, { phase: 'review-completion' }> }

/** The second look: what the server will get, changed where the person likes. */
export const CompletionReview = ({ ask, shape, work, view }: Review) => {
  const formId = `completion${useId()}`
  const allows = useAllows(ask)
  const { job } = work
  const { result, completion, spent } = view
  const { stopReason: _stopReason, ...withoutReason } = result
  return (
    <div className="flex flex-col gap-2.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <p role="status" className="text-sm font-medium">
          The completion is here. Read it before it goes back.
        </p>
        <SpentLine spent={spent} />
      </div>
      {completion.remarks.length > 0 && (
        <Notice tone="warn" title="Not passed on as it was">
          <RemarkList remarks={completion.remarks} />
        </Notice>
      )}
      <BlocksEditor
        blocks={blocksOf(result)}
        label="The model’s answer"
        allows={allows}
        tools={shape.request.tools}
        onChange={(blocks) => {
          job.editResult(resultWithBlocks(result, blocks))
        }}
        onSubmit={() => {
          job.accept()
        }}
      />
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault()
          job.accept()
        }}
      >
        <AnswerFields
          answer={{
            model: stringAt(result, 'model') ?? '',
            role: stringAt(result, 'role') ?? '',
            stopReason: stringAt(result, 'stopReason') ?? '',
          }}
          onChange={({ stopReason, ...part }) => {
            if (stopReason === '') job.editResult({ ...withoutReason, ...part })
            else job.editResult({ ...result, ...part, ...(stopReason === undefined ? {} : { stopReason }) })
          }}
        />
      </form>
      <AskActions
        form={formId}
        submit={{ label: 'Send', hint: 'the server gets exactly this' }}
        acts={[
          {
            label: 'Back to the prompt',
            hint: 'drops this completion; the server gets nothing yet',
            onAct: () => {
              job.review()
            },
          },
          rejectAct(ask.era, job),
        ]}
      />
    </div>
  )
}
