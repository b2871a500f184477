'use client'

import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { useShortcuts } from '@/lib/browser/use-shortcuts'
import { createChecker } from '@/lib/forms/checker'
import { initialValue } from '@/lib/forms/initial'
import type { JsonObject } from '@/lib/protocol/json'
import { CompleterContext } from '@/components/forms/completer'
import { FormWithJson } from '@/components/forms/form-with-json'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { useArguments } from './argument-memory'
import { submitOnModEnter } from '@/components/ui/submit-keys'
import { useArgumentCompleter } from './use-argument-completer'

type CallFormProps = {
  readonly id: string
  /** Under what the arguments are remembered. */
  readonly memoryKey: string
  readonly schema: unknown
  readonly verb: string
  readonly live: boolean
  readonly onCall: (args: JsonObject) => void
  /** What the server completes the arguments of. */
  readonly reference?: JsonObject
  /** Between the fields and the buttons; given the arguments as they are. */
  readonly children?: (args: JsonObject) => ReactNode
  /** Another thing to do with the arguments as they are: try the call under every answer. */
  readonly onExplore?: ((args: JsonObject) => void) | undefined
}

const NOTHING: JsonObject = {}

/** Arguments of a call, kept between visits. What the schema refuses can still be sent, on a second and explicit click. */
export const CallForm = (props: CallFormProps) => {
  const { id, memoryKey, schema, verb, live, onCall, reference = NOTHING, children, onExplore } = props
  const [value, setValue] = useArguments(memoryKey)
  const [tried, setTried] = useState(false)
  const checker = useMemo(() => createChecker(schema), [schema])
  const held = useMemo(() => value ?? initialValue(checker.schema), [value, checker])
  const refused = useMemo(() => tried && checker.problems(held).length > 0, [tried, checker, held])
  const completer = useArgumentCompleter(reference, held)
  useShortcuts(
    onExplore
      ? {
          e: () => {
            onExplore(held)
          },
        }
      : {},
  )
  return (
    <div
      onKeyDown={submitOnModEnter}
      onSubmitCapture={() => {
        setTried(true)
      }}
    >
      <CompleterContext value={reference === NOTHING ? undefined : completer}>
        <FormWithJson
          id={id}
          schema={schema}
          profile="arguments"
          value={value}
          onChange={setValue}
          onSubmit={(args) => {
            if (live) onCall(args)
          }}
        />
      </CompleterContext>
      {children?.(held)}
      <div className="bg-panel sticky bottom-0 z-10 flex flex-wrap items-center gap-2 py-2">
        <Button type="submit" form={id} variant="primary" disabled={!live}>
          {verb} <Kbd className="border-current text-inherit">⌘⏎</Kbd>
        </Button>
        {refused && (
          <Button
            disabled={!live}
            title="Sends the arguments as they are, although the schema refuses them"
            onClick={() => {
              onCall(held)
            }}
          >
            {verb} anyway
          </Button>
        )}
        {onExplore && (
          <Button
            title="Calls the tool under every answer to what it asks, and shows what becomes of each"
            onClick={() => {
              onExplore(held)
            }}
          >
            Explore answers… <Kbd>e</Kbd>
          </Button>
        )}
        {!live && <span className="text-mute text-sm">Connect first.</span>}
      </div>
    </div>
  )
}
