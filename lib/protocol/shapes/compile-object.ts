import { isObject } from '@/lib/protocol/json'
import type { Revision } from '@/lib/protocol/revisions'
import { type MemberAt, membersAt } from './at-revision'
import { describeShape } from './describe'
import { type Check, type Compile, owning, report, type Run } from './run'
import type { ObjectShape, Shape } from './shape'

type Absence = (run: Run) => void

/** That something forbidden is absent decides its requirements; that something optional is, does not. */
const compileAbsence = ({ name, shape, presence, owners }: MemberAt, revision: Revision): Absence => {
  if (presence === 'optional') return () => undefined
  if (presence === 'forbidden')
    return ({ visited }) => {
      for (const id of owners.requirements) visited.add(id)
    }
  const expected = describeShape(shape, revision)
  const { requirements, here } = owners
  const check = owning({ requirements: [...here, ...requirements], here: [], detail: [] }, (_, run) => {
    report(run, 'missing', expected, shape)
  })
  return (run) => {
    run.path.push(name)
    check(undefined, run)
    run.path.pop()
  }
}

const compilePresence = ({ shape, presence, owners }: MemberAt, compile: Compile): Check =>
  owning(owners, presence === 'forbidden' ? compileExtra(shape) : compile(shape))

const compileExtra =
  (shape: Shape): Check =>
  (_, run) => {
    report(run, 'extra', 'no such member', shape)
  }

const compileClosed = (shape: ObjectShape, members: readonly MemberAt[]): ((value: object, run: Run) => void) => {
  if (!shape.closed) return () => undefined
  const known = new Set(members.map(({ name }) => name))
  const extra = compileExtra(shape)
  return (value, run) => {
    for (const name of Object.keys(value)) {
      if (known.has(name)) continue
      run.path.push(name)
      extra(undefined, run)
      run.path.pop()
    }
  }
}

export const compileObject = (shape: ObjectShape, revision: Revision, expected: string, compile: Compile): Check => {
  const all = membersAt(shape, revision)
  const closed = compileClosed(shape, all)
  const members = all.map((member) => ({
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
    closed(value, run)
  }
}
