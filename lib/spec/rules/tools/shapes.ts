import { shapeRule } from '@/lib/spec/rule'

/** Requirements that the shape of a tool, or of a result, decides. */
export const TOOLS_SHAPES = [
  shapeRule({
    id: 'tools-list-shape',
    why: 'Clients read the tools from this array, and drop the whole answer when it is something else.',
    fix: 'Answer tools/list with {"tools": [...]}; with an empty array when there are none.',
    example: { right: '{"tools": [{"name": "book", …}]}', wrong: '{"tools": {"book": {…}}}' },
    needs: 'tools',
  }),
  shapeRule({
    id: 'tools-name-string',
    why: 'A tool is called by its name: without one it cannot be called.',
    fix: 'Give each tool a name that is a string.',
    example: { right: '{"name": "book_trip", …}', wrong: '{"title": "Book a trip", …}' },
    needs: 'tools',
  }),
  shapeRule({
    id: 'tools-text-fields',
    why: 'Clients show these texts and hand them to the model; null or an object makes many refuse the whole list.',
    fix: 'Write description and title as strings, or leave them out.',
    example: {
      right: '{"name": "book", "description": "Books a trip", …}',
      wrong: '{"name": "book", "description": null, …}',
    },
    needs: 'tools',
  }),
  shapeRule({
    id: 'tools-input-schema-object',
    why: 'Arguments are always an object: clients and model providers refuse a schema whose root says anything else.',
    fix: 'Put "type": "object" at the root of inputSchema; {"type": "object"} for a tool without parameters.',
    example: {
      right: '"inputSchema": {"type": "object", "properties": {…}}',
      wrong: '"inputSchema": {"oneOf": [{…}, {…}]}',
    },
    needs: 'tools',
  }),
  shapeRule({
    id: 'tools-input-schema-not-null',
    why: 'Many clients drop every tool of a server when one of them has no usable inputSchema.',
    fix: 'Write {"type": "object", "additionalProperties": false} for a tool without parameters, never null.',
    example: {
      right: '"inputSchema": {"type": "object", "additionalProperties": false}',
      wrong: '"inputSchema": null',
    },
    needs: 'tools',
  }),
  shapeRule({
    id: 'tools-input-schema-members',
    why: 'This revision knows properties as objects and required as a list of names; clients fail on anything else.',
    fix: 'Describe each property with a schema object (not true or false) and list required names in an array.',
    example: {
      right: '{"type": "object", "properties": {"note": {}}, "required": ["note"]}',
      wrong: '{"type": "object", "properties": {"note": true}, "required": "note"}',
    },
    needs: 'tools',
  }),
  shapeRule({
    id: 'tools-output-schema-object-root',
    why: 'In this revision structured output is an object: a schema of another root describes nothing that could be sent.',
    fix: 'Put "type": "object" at the root of outputSchema, and wrap lists and scalars in a property.',
    example: {
      right: '"outputSchema": {"type": "object", "properties": {"days": {"type": "array"}}}',
      wrong: '"outputSchema": {"type": "array"}',
    },
    needs: 'tools',
  }),
  shapeRule({
    id: 'tools-output-schema-object',
    why: 'Clients compile it to check results, and leave out a tool for which that fails.',
    fix: 'Write outputSchema as a JSON Schema object, or leave it out.',
    example: { right: '"outputSchema": {"type": "array", "items": {…}}', wrong: '"outputSchema": null' },
    needs: 'tools',
  }),
  shapeRule({
    id: 'tools-output-schema-era',
    why: 'Clients of this revision know neither outputSchema nor structuredContent: what is only there is lost to them.',
    fix: 'Say everything in content when an older revision was negotiated.',
    example: {
      right: '{"content": [{"type": "text", "text": "{\\"days\\": 5}"}]}',
      wrong: '{"content": [], "structuredContent": {"days": 5}}',
    },
    needs: 'tools',
    // Members that a revision does not know are allowed.
    atMost: 'hint',
  }),
  shapeRule({
    id: 'tools-annotations-shape',
    why: 'Clients decide by these hints whether to ask before a call: "false" in quotes counts as true in some.',
    fix: 'Write the hints as true or false and the title as a string.',
    example: { right: '"annotations": {"readOnlyHint": true}', wrong: '"annotations": {"readOnlyHint": "true"}' },
    needs: 'tools',
  }),
  shapeRule({
    id: 'tools-execution-task-support',
    why: 'A client that does not know the word cannot tell whether the tool may, or must, run as a task.',
    fix: 'Set execution.taskSupport to "forbidden", "optional" or "required", or leave it out.',
    example: { right: '"execution": {"taskSupport": "optional"}', wrong: '"execution": {"taskSupport": true}' },
    needs: 'tools',
  }),
  shapeRule({
    id: 'tools-call-content-array',
    why: 'Every client reads content, also beside structuredContent and for failures; many fail without it.',
    fix: 'Return content as an array of blocks; an empty one when there is nothing to say.',
    example: {
      right: '{"content": [{"type": "text", "text": "Booked"}]}',
      wrong: '{"content": "Booked"}',
    },
    needs: 'tools',
  }),
  shapeRule({
    id: 'tools-call-is-error-boolean',
    why: 'Clients tell failures from successes by it: "false" in quotes is a failure to many.',
    fix: 'Write isError as true or false, or leave it out for a success.',
    example: { right: '{"content": [], "isError": true}', wrong: '{"content": [], "isError": "true"}' },
    needs: 'tools',
  }),
  shapeRule({
    id: 'tools-structured-content-object',
    why: 'Clients of this revision refuse a result whose structuredContent is a list, a scalar or null.',
    fix: 'Wrap it in an object, or leave it out.',
    example: { right: '"structuredContent": {"days": [1, 2]}', wrong: '"structuredContent": [1, 2]' },
    needs: 'tools',
  }),
]
