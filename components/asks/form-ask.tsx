'use client'

import { useId, useMemo, useState } from 'react'
import { createChecker } from '@/lib/forms/checker'
import { initialValue } from '@/lib/forms/initial'
import { pointer } from '@/lib/protocol/pointer'
import type { AskRemark } from '@/lib/elicitation/remark'
import { objectAt } from '@/lib/protocol/json'
import { FormWithJson } from '@/components/forms/form-with-json'
import { visibleText } from '@/components/content/visible-text'
import { Button } from '@/components/ui/button'
import { elicitAnswer } from './answers'
import { AskActions } from './ask-actions'
import type { AskBodyProps } from './ask-body-props'
import { useDraft } from './drafts'
import { acceptHint, elicitActs } from './elicit-acts'
import { SECRET_RULE, SecretWarning } from './secret-warning'
import { useRemarks } from './use-remarks'

/** Words to stand at the fields that ask for a secret, by property name. */
const fieldWarnings = (schema: unknown, secrets: readonly AskRemark[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.keys(objectAt(schema, 'properties') ?? {})
      .filter((key) => secrets.some(({ path }) => path === pointer('requestedSchema', 'properties', key)))
      .map((key) => [key, 'A secret does not belong in a form.']),
  )

/** An elicitation by form: the server's words, its fields, and three distinct acts. */
export const FormAsk = ({ ask, shape, onAnswer }: AskBodyProps<'form'>) => {
  const formId = `ask${useId()}`
  const { schema } = shape
  const [{ content }, change] = useDraft(ask)
  const remarks = useRemarks(ask)
  const secrets = useMemo(() => remarks.filter(({ rule }) => rule === SECRET_RULE), [remarks])
  const warnings = useMemo(() => fieldWarnings(schema, secrets), [schema, secrets])
  const [tried, setTried] = useState(false)
  const checker = useMemo(() => createChecker(schema), [schema])
  const held = useMemo(() => content ?? initialValue(checker.schema), [content, checker])
  const refused = useMemo(() => tried && checker.problems(held).length > 0, [tried, checker, held])
  return (
    <>
      {shape.message !== '' && <p className="wrap-anywhere whitespace-pre-wrap">{visibleText(shape.message)}</p>}
      <SecretWarning remarks={secrets} />
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
          warnings={warnings}
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
        submit={{ label: 'Accept', hint: acceptHint('form', ask.era) }}
        acts={elicitActs(onAnswer, ask.era)}
      />
    </>
  )
}
