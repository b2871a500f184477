'use client'

import { useMemo } from 'react'
import { stringAt } from '@/lib/protocol/json'
import { expandTemplate, readTemplate } from '@/lib/protocol/uri-template'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { TextField } from '@/components/ui/text-field'
import { useArguments } from './argument-memory'
import type { PanelProps } from './panel-props'
import { submitOnModEnter } from '@/components/ui/submit-keys'
import { TemplateVariable } from './template-variable'
import { useArgumentCompleter } from './use-argument-completer'

/** Member of the remembered values that holds a URI written by hand; no variable can be called so (RFC 6570 §2.3). */
const BY_HAND = '{uri}'

/** Fills in a resource template's variables and reads what they make. */
export const TemplatePanel = ({ item, memoryKey, live, start }: PanelProps) => {
  const template = useMemo(() => readTemplate(item.key), [item.key])
  const [stored, setStored] = useArguments(memoryKey)
  const values: Record<string, string> = {}
  for (const name of template.ok ? template.variables : [BY_HAND]) {
    const value = stringAt(stored, name)
    if (value !== undefined && value !== '') values[name] = value
  }
  const completer = useArgumentCompleter({ type: 'ref/resource', uri: item.key }, values)
  const isList = (name: string): boolean => template.ok && template.lists.includes(name)
  const filled = Object.entries(values).map(([name, text]) => [name, isList(name) ? text.split(',') : text] as const)
  const uri = template.ok ? expandTemplate(template, Object.fromEntries(filled)) : (values[BY_HAND] ?? item.key)
  const set = (name: string, value: string): void => {
    setStored({ ...stored, [name]: value })
  }
  return (
    <form
      className="flex flex-col gap-2.5"
      onKeyDown={submitOnModEnter}
      onSubmit={(event) => {
        event.preventDefault()
        if (live) start('resources/read', { uri })
      }}
    >
      {template.ok ? (
        template.variables.map((name) => (
          <TemplateVariable
            key={name}
            name={name}
            hint={isList(name) ? 'Several, with a comma between them' : undefined}
            value={values[name] ?? ''}
            suggest={completer && ((typed) => completer(name, typed))}
            onText={(text) => {
              set(name, text)
            }}
          />
        ))
      ) : (
        <TextField
          label="URI"
          mono
          hint={`${template.reason}: write the URI itself.`}
          value={uri}
          onChange={(event) => {
            set(BY_HAND, event.target.value)
          }}
        />
      )}
      <p className="text-mute text-sm wrap-anywhere">
        Reads <code className="text-ink">{uri === '' ? '(nothing yet)' : uri}</code>
      </p>
      <div className="flex items-center gap-2">
        <Button type="submit" variant="primary" disabled={!live || uri === ''}>
          Read <Kbd className="border-current text-inherit">⌘⏎</Kbd>
        </Button>
        {!live && <span className="text-mute text-sm">Connect first.</span>}
      </div>
    </form>
  )
}
