import { isObject, objectAt, stringAt, type Json, type JsonObject } from '@/lib/protocol/json'
import type { ProbeContext } from '@/lib/spec/probing/context'
import { toBase64 } from '@/lib/wire/bytes'

/** An argument of a tool that may be called, which the tool wants mirrored in a header. */
export type Mirrored = {
  readonly tool: string
  readonly args: JsonObject
  readonly key: string
  readonly header: string
  /** The argument, as the header has it. */
  readonly text: string
  readonly value: Json
  readonly required: boolean
}

const plain = (value: Json | undefined): string | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined

/** All of them, over the tools that may be called and that answer when they are called as they should be. */
export const mirroredArguments = (context: ProbeContext): Promise<readonly Mirrored[]> =>
  context.once('mirroredArguments', async () => {
    const found: Mirrored[] = []
    for (const { tool, name, args } of await context.callable()) {
      const schema = objectAt(tool, 'inputSchema')
      const required = schema?.['required']
      for (const [key, property] of Object.entries(objectAt(schema, 'properties') ?? {})) {
        const header = stringAt(property, 'x-mcp-header')
        const value = isObject(property) && Object.hasOwn(args, key) ? args[key] : undefined
        const text = plain(value)
        if (header === undefined || value === undefined || text === undefined) continue
        const isRequired = Array.isArray(required) && required.includes(key)
        found.push({ tool: name, args, key, header: `Mcp-Param-${header}`, text, value, required: isRequired })
      }
    }
    return found
  })

/** What the probes of Mcp-Param headers say when there is no such tool. */
export const NO_MIRRORED = 'No tool that may be called mirrors an argument in a header (x-mcp-header).'

/** The call of its tool. */
export const callOf = ({ tool, args }: Mirrored): { readonly method: string; readonly params: JsonObject } => ({
  method: 'tools/call',
  params: { name: tool, arguments: args },
})

/** Text as `=?base64?…?=`, whether or not it needs to be (2026-07-28, transports). */
export const sentinel = (text: string): string => `=?base64?${toBase64(new TextEncoder().encode(text))}?=`
