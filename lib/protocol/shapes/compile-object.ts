import { isObject } from '@/lib/protocol/json'
import type { Revision } from '@/lib/protocol/revisions'
import { type MemberAt, membersAt } from './at-revision'
import { describeShape } from './describe'
import { type Check, type Compile, owning, pointerOf, report, type Run } from './run'
import type { ObjectShape } from './shape'

/** Faults of the very value belong to the requirements that are about the member itself. */
const withHere = (here: readonly string[], check: Check): Check => {
  if (here.length === 0) return check
  return (value, run) => {
    for (const id of here) run.visited.add(id)
    const before = run.faults.length
    check(value, run)
    if (run.faults.length === before) return
    const path = pointerOf(run)
    run.faults = run.faults.map((fault, i) =>
      i >= before && fault.path === path ? { ...fault, requirements: here } : fault,
    )
  }
}

type Absence = (run: Run) => void

const compileAbsence = ({ name, shape, presence, requirements, here }: MemberAt, revision: Revision): Absence => {
  if (presence !== 'required') return () => undefined
  const expected = describeShape(shape, revision)
  const owned = owning([...here, ...requirements], (_, run) => {
    run.path.push(name)
    report(run, 'missing', expected, shape)
    run.path.pop()
  })
  return (run) => {
    owned(undefined, run)
  }
}

const compilePresence = (member: MemberAt, compile: Compile): Check => {
  const { shape, presence, requirements, here } = member
  if (presence === 'forbidden')
    return owning(requirements, (_, run) => {
      report(run, 'extra', 'no such member', shape)
    })
  return owning(requirements, withHere(here, compile(shape)))
}

export const compileObject = (shape: ObjectShape, revision: Revision, expected: string, compile: Compile): Check => {
  const members = membersAt(shape, revision).map((member) => ({
    name: member.name,
    check: compilePresence(member, compile),
    absent: compileAbsence(member, revision),
  }))
  return (value, run) => {
    if (!isObject(value)) {
      report(run, 'type', expected, shape)
      return
    }
    for (const { name, check, absent } of members) {
      // Own members only: a name such as `constructor` is data.
      const member = Object.hasOwn(value, name) ? value[name] : undefined
      if (member === undefined) absent(run)
      else {
        run.path.push(name)
        check(member, run)
        run.path.pop()
      }
    }
  }
}
