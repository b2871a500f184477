'use client'

import { useId } from 'react'
import { rejection, rejectionHint } from '@/lib/answering/rejection'
import { AnswerFields } from './answer-fields'
import { AskActions } from './ask-actions'
import type { AskBodyProps } from './ask-body-props'
import { BlocksEditor } from './blocks-editor'
import { useDraft } from './drafts'
import { EMPTY_ANSWER, typedResult, withBlocks } from './typed-answer'
import { useAllows } from './use-allows'

/** The person answers in the model's place, with any content the revision allows. */
export const HandAnswer = ({ ask, shape, onAnswer }: AskBodyProps<'sampling'>) => {
  const formId = `answer${useId()}`
  const allows = useAllows(ask)
  const [{ sampling = EMPTY_ANSWER }, change] = useDraft(ask)
  const send = (): void => {
    onAnswer({ kind: 'sampling', result: typedResult(sampling) })
  }
  return (
    <div className="flex flex-col gap-2.5">
      <BlocksEditor
        blocks={sampling.blocks}
        label="Your answer, as the model"
        allows={allows}
        tools={shape.request.tools}
        onChange={(blocks) => {
          change({ sampling: withBlocks(sampling, blocks) })
        }}
        onSubmit={send}
      />
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <AnswerFields
          answer={sampling}
          onChange={(part) => {
            change({ sampling: { ...sampling, ...part } })
          }}
        />
      </form>
      <AskActions
        form={formId}
        submit={{ label: 'Send', hint: 'the server gets your answer as the model’s' }}
        acts={[
          {
            label: 'Reject',
            hint: rejectionHint('sampling', ask.era),
            onAct: () => {
              onAnswer(rejection('sampling'))
            },
          },
        ]}
      />
    </div>
  )
}
