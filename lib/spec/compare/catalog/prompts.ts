import { isObject, stringAt } from '@/lib/protocol/json'
import { pointer } from '@/lib/protocol/pointer'
import type { Remark } from '@/lib/spec/compare/session-comparison'
import { labelRemarks, type Entry, type EntryComparer } from './remarks'

type Argument = { readonly index: number; readonly required: boolean; readonly text: string }

const argumentsOf = (entry: Entry): ReadonlyMap<string, Argument> => {
  const list: unknown = entry['arguments']
  const found = new Map<string, Argument>()
  for (const [index, one] of (Array.isArray(list) ? (list as unknown[]) : []).entries()) {
    const name = stringAt(one, 'name')
    if (name === undefined || !isObject(one)) continue
    const text = JSON.stringify([one['title'], one['description']])
    found.set(name, { index, required: one['required'] === true, text })
  }
  return found
}

const remark = (index: number, breaking: boolean, why: string): Remark => ({
  path: pointer('arguments', index),
  breaking,
  why,
})

/** Prompts: an argument that is gone, or newly required, breaks; what they say is not compared here. */
export const comparePrompts: EntryComparer = (before, after) => {
  const [had, has] = [argumentsOf(before), argumentsOf(after)]
  const remarks: Remark[] = []
  for (const [name, { index, required, text }] of had) {
    const now = has.get(name)
    if (!now)
      remarks.push(remark(index, true, `“${name}” is gone: callers that send it are refused, or misunderstood.`))
    else if (!required && now.required)
      remarks.push(remark(index, true, `“${name}” is now required: calls without it are refused.`))
    else if (required && !now.required)
      remarks.push(remark(index, false, `“${name}” is no longer required: what was right still is.`))
    else if (text !== now.text) remarks.push(remark(index, false, `“${name}” is described in other words.`))
  }
  for (const [name, { index, required }] of has)
    if (!had.has(name))
      remarks.push(
        required
          ? remark(index, true, `“${name}” is new and required: calls without it are refused.`)
          : remark(index, false, `“${name}” is new and optional: no call is affected.`),
      )
  return [...remarks, ...labelRemarks(before, after)]
}
