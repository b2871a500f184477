import { isObject, objectAt, type JsonObject } from '@/lib/protocol/json'
import type { ProbeContext } from '@/lib/spec/probing/context'

export const NONE = 'None of the tools that may be called can be used for it.'

export type Callable = Awaited<ReturnType<ProbeContext['callable']>>[number]

const readsOnly = ({ tool }: Callable): boolean => objectAt(tool, 'annotations')?.['readOnlyHint'] === true

/** Tools that may be called, those that say they only read first. */
export const callable = async (context: ProbeContext): Promise<readonly Callable[]> => {
  const all = await context.callable()
  return [...all.filter(readsOnly), ...all.filter((one) => !readsOnly(one))]
}

/** Names that a tool's schema requires. */
export const requiredOf = ({ tool }: Callable): readonly string[] => {
  const required = objectAt(tool, 'inputSchema')?.['required']
  return Array.isArray(required) ? required.filter((name): name is string => typeof name === 'string') : []
}

/** The arguments without one of them. */
export const without = (args: JsonObject, name: string): JsonObject =>
  Object.fromEntries(Object.entries(args).filter(([key]) => key !== name))

/** Whether a result says by itself that the tool failed. */
export const isToolError = (result: unknown): boolean => isObject(result) && result['isError'] === true
