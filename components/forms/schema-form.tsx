'use client'

import { useEffect, useMemo, useRef, type FocusEvent } from 'react'
// The package's index also loads its test helper, which needs the ajv validator (and so eval).
import Form from '@rjsf/core/lib/components/Form.js'
import { createChecker } from '@/lib/forms/checker'
import { initialValue } from '@/lib/forms/initial'
import { createExpander, prepareForm } from '@/lib/forms/prepare'
import { toSubmission } from '@/lib/forms/submission'
import { createValidator, toErrorSchema } from '@/lib/forms/validator'
import { FormApiContext, type FormApi } from './form-api'
import { FormBoundary } from './form-boundary'
import { JsonForm } from './json-form'
import { ProblemList } from './problem-list'
import type { SchemaFormProps } from './schema-form-props'
import { fields, templates } from './theme'
import { useShownProblems } from './use-shown-problems'

/** RJSF may fill in nothing by itself: what a form starts with comes from `initialValue`. */
const NO_DEFAULTS = {
  emptyObjectFields: 'skipDefaults',
  constAsDefaults: 'never',
  requiredBooleanDefault: 'skip',
  arrayMinItems: { populate: 'never' },
  allOf: 'skipDefaults',
} as const

/** RJSF would show every error at once, on submit only. They are shown through `extraErrors`, when it is time. */
const NO_ERRORS = () => []

/** The first input that is wrong or, where a list or group as a whole is, the last thing in it that can be acted on. */
const firstBad = (frame: HTMLElement | null): HTMLElement | undefined => {
  const found = frame?.querySelector<HTMLElement>('[aria-invalid="true"], [id$="__error"]') ?? undefined
  if (found?.getAttribute('aria-invalid') === 'true') return found
  return [
    ...(found?.closest('[data-path]')?.querySelectorAll<HTMLElement>('button, input, select, textarea') ?? []),
  ].at(-1)
}

const Fields = (props: SchemaFormProps) => {
  const { id, schema, profile, value, onChange, onSubmit, error, disabled = false, children, warnings } = props
  const checker = useMemo(() => createChecker(schema), [schema])
  const prepared = useMemo(() => prepareForm(checker.schema, profile), [checker, profile])
  const validator = useMemo(() => createValidator(checker), [checker])
  const held = useMemo(() => value ?? initialValue(checker.schema), [value, checker])
  const problems = useMemo(() => checker.problems(toSubmission(held)), [checker, held])

  const frame = useRef<HTMLDivElement>(null)
  const unreadable = useRef(new Set<string>())
  const { shown, elsewhere, touch, showAll, attempts } = useShownProblems(problems, frame)
  const extraErrors = useMemo(() => toErrorSchema(shown), [shown])
  const api = useMemo<FormApi>(
    () => ({
      checker,
      expand: createExpander(checker.schema, profile),
      warningAt: ([key, ...rest]) =>
        key !== undefined && rest.length === 0 && warnings !== undefined && Object.hasOwn(warnings, key)
          ? warnings[key]
          : undefined,
      setUnreadable: (field, isUnreadable) => {
        if (isUnreadable) unreadable.current.add(field)
        else unreadable.current.delete(field)
      },
    }),
    [checker, profile, warnings],
  )

  // After a refused submit, and once its errors are on the page, the first bad field takes the focus.
  useEffect(() => {
    if (attempts > 0) firstBad(frame.current)?.focus()
  }, [attempts])

  const submit = () => {
    if (problems.length > 0 || unreadable.current.size > 0) showAll()
    else onSubmit(toSubmission(held))
  }
  const leave = (event: FocusEvent<HTMLElement>) => {
    const field = event.target.closest<HTMLElement>('[data-path]')
    if (field !== null && !field.contains(event.relatedTarget)) touch(field)
  }
  const notes = checker.notes()
  return (
    <FormApiContext value={api}>
      <div ref={frame} onBlur={leave} data-invalid={problems.length > 0 || undefined}>
        <Form
          id={id}
          idPrefix={id}
          schema={prepared.schema}
          uiSchema={prepared.uiSchema}
          fields={fields}
          templates={templates}
          validator={validator}
          formData={held}
          extraErrors={extraErrors}
          experimental_defaultFormStateBehavior={NO_DEFAULTS}
          disabled={disabled}
          transformErrors={NO_ERRORS}
          noHtml5Validate
          showErrorList={false}
          onChange={({ formData }: { formData?: unknown }) => {
            onChange(toSubmission(formData))
          }}
          onSubmit={submit}
        >
          <div className="mt-3 grid gap-2 empty:hidden">
            {notes.map((note) => (
              <p key={note} className="text-faint text-[11.5px] leading-4">
                {note}
              </p>
            ))}
            <ProblemList problems={elsewhere} error={error} />
            {children}
          </div>
        </Form>
      </div>
    </FormApiContext>
  )
}

/** A form for any JSON Schema a server may send. It holds no value of its own and never chooses for the person. */
export const SchemaForm = (props: SchemaFormProps) => (
  <FormBoundary key={props.id} fallback={<JsonForm {...props} />}>
    <Fields {...props} />
  </FormBoundary>
)
