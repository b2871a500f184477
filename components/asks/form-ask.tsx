'use client'

import { useId, useMemo, useState } from 'react'
import { createChecker } from '@/lib/forms/checker'
import { initialValue } from '@/lib/forms/initial'
import { FormWithJson } from '@/components/forms/form-with-json'
import { visibleText } from '@/components/content/visible-text'
import { Button } from '@/components/ui/button'
import { elicitAnswer } from './answers'
import { AskActions } from './ask-actions'
import type { AskBodyProps } from './ask-body-props'
import { useDraft } from './drafts'
import { elicitActs } from './elicit-acts'

/** An elicitation by form: the server's words, its fields, and three distinct acts. */
export const FormAsk = ({ ask, shape, onAnswer }: AskBodyProps<'form'>) => {
  const formId = `ask${useId()}`
  const { schema } = shape
  const [{ content }, change] = useDraft(ask)
  const [tried, setTried] = useState(false)
  const checker = useMemo(() => createChecker(schema), [schema])
  const held = useMemo(() => content ?? initialValue(checker.schema), [content, checker])
  const refused = useMemo(() => tried && checker.problems(held).length > 0, [tried, checker, held])
  return (
    <>
      {shape.message !== '' && <p className="wrap-anywhere whitespace-pre-wrap">{visibleText(shape.message)}</p>}
      <div
        onSubmitCapture={() => {
          setTried(true)
        }}
      >
        <FormWithJson
          id={formId}
          schema={schema}
          profile="elicitation"
          value={content}
          onChange={(next) => {
            change({ content: next })
          }}
          onSubmit={(value) => {
            onAnswer(elicitAnswer('accept', value))
          }}
        />
      </div>
      {refused && (
        <div>
          <Button
            size="sm"
            variant="danger"
            onClick={() => {
              onAnswer(elicitAnswer('accept', held))
            }}
          >
            Send anyway, against the server’s own schema
          </Button>
        </div>
      )}
      <AskActions
        form={formId}
        submit={{ label: 'Accept', hint: 'the server gets what you filled in' }}
        acts={elicitActs(onAnswer)}
      />
    </>
  )
}
