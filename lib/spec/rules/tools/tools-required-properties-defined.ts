import { isObject } from '@/lib/protocol/json'
import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'
import { judgeSchemas } from './listed-schemas'
import { spotPath, type Spot } from '@/lib/protocol/schema-spots'

/** Keywords that may define properties elsewhere than in `properties`. */
const ELSEWHERE = [
  ...['$ref', '$dynamicRef', 'allOf', 'anyOf', 'oneOf', 'if', 'dependentSchemas', 'dependencies'],
  ...['patternProperties', 'unevaluatedProperties'],
]

const undefinedNames = ({ node, alone }: Spot): readonly (readonly [number, string])[] => {
  const { required, properties, additionalProperties } = node
  const others = additionalProperties === true || isObject(additionalProperties)
  if (!alone || others || !Array.isArray(required) || ELSEWHERE.some((keyword) => Object.hasOwn(node, keyword)))
    return []
  const known = isObject(properties) ? properties : {}
  return required.flatMap((name: unknown, index) =>
    typeof name === 'string' && !Object.hasOwn(known, name) ? [[index, name] as const] : [],
  )
}

export const toolsRequiredPropertiesDefined = defineRule({
  id: 'tools-required-properties-defined',
  why: 'The model must give a value for a parameter that nothing describes: most often its name is misspelt.',
  fix: 'Describe each required name in properties, or take it out of required.',
  example: {
    right: '{"properties": {"days": {"type": "integer"}}, "required": ["days"]}',
    wrong: '{"properties": {"days": {"type": "integer"}}, "required": ["day"]}',
  },
  on: 'result',
  methods: ['tools/list'],
  needs: 'tools',
  check: judgeSchemas(({ spots, path, tool, member }) =>
    spots.flatMap((spot) =>
      undefinedNames(spot).map(([index, name]) => ({
        message: `The ${member} of the tool ${named(tool)} requires ${named(name)}, which it does not define.`,
        path: `${path}${spotPath(spot)}/required/${index}`,
        actual: name,
      })),
    ),
  ),
})
