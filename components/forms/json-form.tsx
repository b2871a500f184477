'use client'

import { useMemo, useState } from 'react'
import { createChecker } from '@/lib/forms/checker'
import { initialValue } from '@/lib/forms/initial'
import { fromJsonText, toJsonText } from '@/lib/forms/json-text'
import type { JsonObject } from '@/lib/protocol/json'
import { JsonArea } from './json-area'
import { ProblemList } from './problem-list'
import type { SchemaFormProps } from './schema-form-props'

/** The text of a value that is edited as JSON: the person's own while it still says the value, or cannot be read. */
export const useJsonText = (value: JsonObject) => {
  const [draft, setDraft] = useState<string>()
  const reading = useMemo(() => (draft === undefined ? undefined : fromJsonText(draft)), [draft])
  const isOwn = reading !== undefined && (!reading.ok || toJsonText(reading.value) === toJsonText(value))
  const text = isOwn && draft !== undefined ? draft : toJsonText(value)
  return { text, reading: isOwn ? reading : ({ ok: true, value } as const), setText: setDraft }
}

/** The same form as {@link SchemaForm}, filled in as JSON text. */
export const JsonForm = (props: SchemaFormProps & { readonly json?: ReturnType<typeof useJsonText> }) => {
  const { id, schema, value, onChange, onSubmit, error, disabled = false, children, renderEditor } = props
  const checker = useMemo(() => createChecker(schema), [schema])
  const held = useMemo(() => value ?? initialValue(checker.schema), [value, checker])
  const own = useJsonText(held)
  const { text, reading, setText } = props.json ?? own
  const [isTried, setTried] = useState(false)
  const problems = useMemo(() => checker.problems(held), [checker, held])

  const write = (next: string) => {
    setText(next)
    const parsed = fromJsonText(next)
    if (parsed.ok) onChange(parsed.value)
  }
  const area = { id: `${id}__json`, text, reading, disabled, onChange: write }
  return (
    <form
      id={id}
      className="grid gap-2"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (reading.ok && problems.length === 0) onSubmit(reading.value)
        else document.getElementById(area.id)?.focus()
      }}
    >
      {renderEditor?.(area) ?? <JsonArea {...area} />}
      <ProblemList problems={isTried && reading.ok ? problems : []} error={error} />
      {children}
    </form>
  )
}
