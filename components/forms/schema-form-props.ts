import type { ReactNode } from 'react'
import type { Profile } from '@/lib/forms/field'
import type { Reading } from '@/lib/forms/json-text'
import type { JsonObject } from '@/lib/protocol/json'

export type SchemaFormProps = {
  /** Unique on the page; the ids of the fields start with it. */
  readonly id: string
  /** The schema as the server sent it. Keep its identity between renders. */
  readonly schema: unknown
  readonly profile: Profile
  /** What the form holds; undefined before anything was entered, which stands for the schema's defaults. */
  readonly value: JsonObject | undefined
  readonly onChange: (value: JsonObject) => void
  /** Called with a value the schema allows. */
  readonly onSubmit: (value: JsonObject) => void
  /** What to beware of at a field of the top level, by its property name. */
  readonly warnings?: Readonly<Record<string, string>>
  /** Something that went wrong after sending. */
  readonly error?: string | undefined
  readonly disabled?: boolean
  /** Buttons; one of `type="submit"` sends. */
  readonly children?: ReactNode
  /** Draws the JSON text in another editor than a plain text area. */
  readonly renderEditor?: (editor: JsonEditor) => ReactNode
}

type JsonEditor = {
  readonly id: string
  readonly text: string
  /** What the text says, or what keeps it from being read and where. */
  readonly reading: Reading<JsonObject>
  readonly disabled: boolean
  readonly onChange: (text: string) => void
}
