import { shapeRule } from '@/lib/spec/rule'

export const ERRORS_SHAPES = [
  shapeRule({
    id: 'errors-missing-capability-data',
    why: 'From the data a client learns what to offer: without it, it can only give the call up.',
    fix: 'Name in data.requiredCapabilities what is missing, as the client would declare it.',
    example: {
      right: '{"code": -32021, "data": {"requiredCapabilities": {"sampling": {}}}, …}',
      wrong: '{"code": -32021, "data": {"requiredCapabilities": ["sampling"]}, …}',
    },
  }),
]
