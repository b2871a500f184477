'use client'

import { useMemo, useState } from 'react'
import { createChecker } from '@/lib/forms/checker'
import { initialValue } from '@/lib/forms/initial'
import { JsonForm, useJsonText } from './json-form'
import { errorLook } from './look'
import { SchemaForm } from './schema-form'
import type { SchemaFormProps } from './schema-form-props'

const VIEWS = ['Form', 'JSON'] as const
type View = (typeof VIEWS)[number]

/** One value, filled in as a form or as JSON text, whichever suits: both always say the same. */
export const FormWithJson = (props: SchemaFormProps) => {
  const { id, schema, value } = props
  const [view, setView] = useState<View>('Form')
  const [isRefused, setRefused] = useState(false)
  const held = useMemo(() => value ?? initialValue(createChecker(schema).schema), [value, schema])
  const json = useJsonText(held)
  const show = (next: View) => {
    const isBlocked = next === 'Form' && !json.reading.ok
    setRefused(isBlocked)
    if (!isBlocked) setView(next)
  }
  return (
    <div className="grid gap-2">
      <div className="flex items-center gap-2">
        <div role="group" aria-label="Fill in as" className="border-line inline-flex overflow-hidden rounded-md border">
          {VIEWS.map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={view === name}
              className="text-mute hover:text-ink focus-visible:bg-sel aria-pressed:bg-hover aria-pressed:text-ink h-6 px-2.5 text-[12px] outline-none aria-pressed:font-[550]"
              onClick={() => {
                show(name)
              }}
            >
              {name}
            </button>
          ))}
        </div>
        {isRefused && !json.reading.ok && (
          <p role="alert" className={errorLook}>
            Mend the JSON first: the form cannot show it
          </p>
        )}
      </div>
      {view === 'Form' ? <SchemaForm {...props} /> : <JsonForm key={id} {...props} json={json} />}
    </div>
  )
}
