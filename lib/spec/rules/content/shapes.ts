import { shapeRule } from '@/lib/spec/rule'

/** Requirements that the shape of a content block decides. */
export const CONTENT_SHAPES = [
  shapeRule({
    id: 'content-type-known',
    why: 'A client that does not know a type shows nothing, or refuses the whole result.',
    fix: 'Use types of the negotiated revision only: audio came with 2025-03-26, resource_link with 2025-06-18.',
    example: { right: '{"type": "text", "text": "Booked"}', wrong: '{"type": "json", "json": {…}}' },
  }),
  shapeRule({
    id: 'content-text-shape',
    why: 'The text is what the model reads: null or an object reaches it as “[object Object]”, or not at all.',
    fix: 'Give each text block a string; put data into it with JSON.stringify.',
    example: { right: '{"type": "text", "text": "{\\"days\\": 5}"}', wrong: '{"type": "text", "text": {"days": 5}}' },
  }),
  shapeRule({
    id: 'content-image-shape',
    why: 'Without data there is nothing to show, and without a MIME type no way to show it.',
    fix: 'Give each image its bytes in Base64 as data and its format as mimeType, both strings.',
    example: {
      right: '{"type": "image", "data": "iVBORw0KGgo…", "mimeType": "image/png"}',
      wrong: '{"type": "image", "url": "https://example.com/map.png"}',
    },
  }),
  shapeRule({
    id: 'content-audio-shape',
    why: 'Without data there is nothing to play, and without a MIME type no way to play it.',
    fix: 'Give each audio block its bytes in Base64 as data and its format as mimeType, both strings.',
    example: {
      right: '{"type": "audio", "data": "UklGRg…", "mimeType": "audio/wav"}',
      wrong: '{"type": "audio", "data": "UklGRg…", "format": "wav"}',
    },
  }),
  shapeRule({
    id: 'content-resource-link-shape',
    why: 'The link is followed by its URI and shown by its name: without them it is no link.',
    fix: 'Give each resource_link a string uri and a string name.',
    example: {
      right: '{"type": "resource_link", "uri": "trip://42", "name": "Trip 42"}',
      wrong: '{"type": "resource_link", "uri": "trip://42"}',
    },
  }),
  shapeRule({
    id: 'content-embedded-resource-shape',
    why: 'A resource without an address or without content cannot be shown, kept or looked up again.',
    fix: 'Put an object with a string uri and either text or blob into resource.',
    example: {
      right: '{"type": "resource", "resource": {"uri": "trip://42", "text": "…"}}',
      wrong: '{"type": "resource", "uri": "trip://42", "text": "…"}',
    },
  }),
  shapeRule({
    id: 'content-annotations-audience',
    why: 'Clients decide by it whether the person or the model sees a block; an unknown audience sees nothing.',
    fix: 'Write audience as an array of "user" and "assistant".',
    example: { right: '"annotations": {"audience": ["user"]}', wrong: '"annotations": {"audience": "human"}' },
  }),
  shapeRule({
    id: 'content-annotations-priority',
    why: 'Clients drop what matters least by comparing these numbers: one out of range upsets the order.',
    fix: 'Write priority as a number from 0 (optional) to 1 (required).',
    example: { right: '"annotations": {"priority": 0.8}', wrong: '"annotations": {"priority": 10}' },
  }),
]
