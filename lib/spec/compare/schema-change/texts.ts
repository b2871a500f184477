import { said, type Looker } from './look'

const isMultiple = (one: unknown, of: unknown): boolean =>
  typeof one === 'number' && typeof of === 'number' && of !== 0 && Number.isInteger(one / of)

/** `format`, `pattern`, `multipleOf`, `uniqueItems`, `default`: each demands something, or another thing, or nothing. */
export const texts: Looker = (before, after, { name, note }) => {
  const both = (keyword: string): readonly [unknown, unknown] => [before[keyword], after[keyword]]
  const demand = (keyword: string, otherwise: 'both' | 'unknown'): void => {
    const [had, has] = both(keyword)
    if (had === has) return
    const effect = had === undefined ? 'narrower' : has === undefined ? 'wider' : otherwise
    note(keyword, effect, `The ${keyword} of ${name} was ${said(had)} and is now ${said(has)}`)
  }
  demand('format', 'both')
  // Which of two regular expressions allows more cannot be told in general.
  demand('pattern', 'unknown')

  const [step, newStep] = both('multipleOf')
  if (step !== newStep) {
    const narrower = step === undefined || isMultiple(newStep, step)
    const wider = newStep === undefined || isMultiple(step, newStep)
    const effect = narrower ? 'narrower' : wider ? 'wider' : 'both'
    note('multipleOf', effect, `${name} was a multiple of ${said(step)} and is now one of ${said(newStep)}`)
  }
  const [unique, newUnique] = both('uniqueItems').map((value) => value === true)
  if (unique !== newUnique)
    note(
      'uniqueItems',
      newUnique ? 'narrower' : 'wider',
      `Entries of ${name} ${newUnique ? 'must now' : 'need no longer'} differ`,
    )

  const [initial, newInitial] = both('default').map((value) => said(value))
  if (initial !== newInitial)
    note(
      'default',
      'unknown',
      `The default of ${name} was ${initial} and is now ${newInitial}, so a call without it may do something else`,
    )
}
