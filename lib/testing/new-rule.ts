import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { NOT_CHECKED } from '@/lib/spec/not-checked'
import { REQUIREMENTS, type RequirementId } from '@/lib/spec/catalogue/requirements'
import { entryOf } from '@/lib/spec/severity'

/** `npm run new-rule -- <id>`: a rule and its test, to be filled in, registered under the requirement's area. */

const camel = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

const ruleText = (id: RequirementId): string => `import { defineRule } from '@/lib/spec/rule'

/** ${entryOf(id).statement} */
export const ${camel(id)} = defineRule({
  id: '${id}',
  why: '',
  fix: '',
  example: { right: '', wrong: '' },
  on: 'result',
  check: () => undefined,
})
`

const testText = (id: RequirementId): string => `import { testRule } from '@/lib/testing/rule-tester'

testRule('${id}', {
  passes: [{ name: '', session: (t, revision) => t.connects(revision) }],
  fails: [{ name: '', session: (t, revision) => t.connects(revision) }],
  notApplicable: 'always',
  notExercised: [{ name: '', session: (t, revision) => t.connects(revision) }],
})
`

/** The area's list of rules with one more in it, by name. */
const registered = (list: string, id: string): string => {
  const imports = [...list.matchAll(/^import \{ (\w+) \} from '\.\/([\w-]+)'$/gm)].map(([line]) => line)
  const added = `import { ${camel(id)} } from './${id}'`
  const text = list.replace(imports.join('\n'), [...imports, added].sort().join('\n'))
  return text.replace(/\n\]\n$/, `\n  ${camel(id)},\n]\n`)
}

const isRequirement = (id: string): id is RequirementId => Object.hasOwn(REQUIREMENTS, id)

const main = ([id]: readonly string[]): string => {
  if (id === undefined || !isRequirement(id)) return `There is no requirement “${id ?? ''}”: see lib/spec/catalogue.`
  const folder = new URL(`../spec/rules/${id.split('-', 1)[0] ?? ''}/`, import.meta.url)
  const file = new URL(`${id}.ts`, folder)
  if (existsSync(file)) return `${id} has a rule already.`
  const list = new URL('all.ts', folder)
  if (!existsSync(list)) return `There is no area for it: make ${list.pathname} first, and add it to all-rules.ts.`
  writeFileSync(file, ruleText(id))
  writeFileSync(new URL(`${id}.test.ts`, folder), testText(id))
  writeFileSync(list, registered(readFileSync(list, 'utf8'), id))
  const listed = NOT_CHECKED[id] === undefined ? '' : ' It is no longer to be listed in lib/spec/not-checked.ts.'
  return `Written: ${id}.ts and its test. Fill both in: the test fails until then.${listed}`
}

process.stdout.write(`${main(process.argv.slice(2))}\n`)
