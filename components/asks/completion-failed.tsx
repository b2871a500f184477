'use client'

import type { JobView } from '@/lib/answering/types'
import { visibleText } from '@/components/content/visible-text'
import { Notice } from '@/components/ui/notice'
import { AskActions } from './ask-actions'
import { useDraft } from './drafts'
import type { ProviderAskProps } from './provider-ask'
import { rejectAct } from './reject-act'
import { EMPTY_ANSWER, textBlock, withBlocks } from './typed-answer'

type Failed = ProviderAskProps & { readonly view: Extract<JobView, { phase: 'failed' }> }

/** The provider gave no completion: why, and every way on. */
export const CompletionFailed = ({ ask, at, work, view }: Failed) => {
  const { job } = work
  const { problem, partial } = view
  const [{ sampling = EMPTY_ANSWER }, change] = useDraft(ask)
  return (
    <form
      className="flex flex-col gap-2.5"
      onSubmit={(event) => {
        event.preventDefault()
        void job.run()
      }}
    >
      <Notice tone="bad" title={visibleText(problem.title)} code={problem.code}>
        <p>{visibleText(problem.cause)}</p>
        <p>{visibleText(problem.action)}</p>
      </Notice>
      {partial.text !== '' && (
        <p className="text-mute max-h-40 overflow-y-auto rounded-lg border px-2.5 py-1.5 wrap-anywhere whitespace-pre-wrap">
          {visibleText(partial.text)}
        </p>
      )}
      <AskActions
        submit={{ label: 'Try again', hint: 'the same prompt goes out once more' }}
        acts={[
          {
            label: 'Back to the prompt',
            hint: 'to change it, or the model',
            onAct: () => {
              job.review()
            },
          },
          {
            label: 'Answer by hand',
            hint: partial.text === '' ? 'you answer as the model' : 'starts with what had come',
            onAct: () => {
              if (partial.text !== '') change({ sampling: withBlocks(sampling, [textBlock(partial.text)]) })
              at.desk.choose(ask.key, 'manual')
            },
          },
          // Later there is no error to tell it with: rejecting is all the same.
          ...(ask.era === 'legacy'
            ? [
                {
                  label: 'Tell the server',
                  hint: 'the server gets error -32603 with this reason',
                  onAct: () => {
                    job.refuse('provider-failed')
                  },
                },
              ]
            : []),
          rejectAct(ask.era, job),
        ]}
      />
    </form>
  )
}
