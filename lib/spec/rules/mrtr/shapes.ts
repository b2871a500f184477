import { shapeRule, type ShapeRule } from '@/lib/spec/rule'

export const MRTR_SHAPES: readonly ShapeRule[] = [
  shapeRule({
    id: 'mrtr-result-type-present',
    why: 'The type tells a client whether it has the answer or is being asked; without it, it has to guess.',
    fix: 'Put "resultType": "complete" into every result that asks for nothing.',
    example: {
      right: '"result": {"resultType": "complete", "tools": […]}',
      wrong: '"result": {"tools": […]}',
    },
  }),
  shapeRule({
    id: 'mrtr-result-type-matches-shape',
    why: 'A client reads what the type announces and drops the rest: questions in a complete result are never asked.',
    fix: 'Send inputRequests and requestState with "input_required" only, and the answer itself with "complete" only.',
    example: {
      right: '{"resultType": "input_required", "inputRequests": {…}}',
      wrong: '{"resultType": "complete", "content": [], "inputRequests": {…}}',
    },
  }),
  shapeRule({
    id: 'mrtr-input-request-kinds',
    why: 'These three are all that a client can be asked; it cannot answer anything else.',
    fix: 'Make each input request an elicitation/create, sampling/createMessage or roots/list, with its params.',
    example: {
      right: '"seat": {"method": "elicitation/create", "params": {"message": "Which seat?", "requestedSchema": {…}}}',
      wrong: '"seat": {"method": "ask/user", "params": {"message": "Which seat?"}}',
    },
  }),
  shapeRule({
    id: 'mrtr-input-requests-map',
    why: 'The client answers under the keys of this map: in an array there are none to answer under.',
    fix: 'Send inputRequests as an object, each request under a key of your choosing.',
    example: { right: '"inputRequests": {"seat": {…}}', wrong: '"inputRequests": [{…}]' },
  }),
  shapeRule({
    id: 'mrtr-request-state-string',
    why: 'The client hands the state back as it is; clients that expect a string drop or garble anything else.',
    fix: 'Serialise what you want to remember into a string.',
    example: { right: '"requestState": "eyJzdGVwIjoyfQ.c2ln"', wrong: '"requestState": {"step": 2}' },
  }),
]
