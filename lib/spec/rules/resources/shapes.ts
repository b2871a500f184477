import { shapeRule } from '@/lib/spec/rule'

/** Requirements that the shape of resources, templates and their contents decides. */
export const RESOURCES_SHAPES = [
  shapeRule({
    id: 'resources-list-shape',
    why: 'A resource is read by its URI and shown by its name; clients refuse a list with one that lacks either.',
    fix: 'Answer with {"resources": [...]} and give each a string uri and a string name, also beside a title.',
    example: {
      right: '{"resources": [{"uri": "trip://42", "name": "trip-42", "title": "Rome"}]}',
      wrong: '{"resources": [{"uri": "trip://42", "title": "Rome"}]}',
    },
    needs: 'resources',
  }),
  shapeRule({
    id: 'resources-optional-fields',
    why: 'Clients show these members and decide by them what to load; null or a size in words breaks both.',
    fix: 'Write title, description and mimeType as strings and size as a whole number of bytes, or leave them out.',
    example: { right: '"mimeType": "text/plain", "size": 2048', wrong: '"mimeType": null, "size": "2 KB"' },
    needs: 'resources',
  }),
  shapeRule({
    id: 'resources-uri-valid',
    why: 'Clients parse URIs before they use them, and refuse or mangle what RFC 3986 does not allow.',
    fix: 'Write an absolute URI with a scheme, and percent-encode spaces and everything beyond ASCII.',
    example: { right: '"uri": "file:///trips/Rome%202026.md"', wrong: '"uri": "/trips/Rome 2026.md"' },
  }),
  shapeRule({
    id: 'resources-uri-format',
    why: 'Clients parse URIs before they use them, and refuse or mangle what is none.',
    fix: 'Write an absolute URI with a scheme, and percent-encode spaces and everything beyond ASCII.',
    example: { right: '"uri": "file:///trips/Rome%202026.md"', wrong: '"uri": "/trips/Rome 2026.md"' },
  }),
  shapeRule({
    id: 'resources-templates-shape',
    why: 'A template without its pattern cannot be filled in, and without a name cannot be chosen.',
    fix: 'Answer with {"resourceTemplates": [...]} and give each a string uriTemplate and a string name.',
    example: {
      right: '{"resourceTemplates": [{"uriTemplate": "trip://{id}", "name": "trip"}]}',
      wrong: '{"templates": [{"uri": "trip://{id}", "name": "trip"}]}',
    },
    needs: 'resources',
  }),
  shapeRule({
    id: 'resources-template-rfc6570',
    why: 'Clients expand templates with a library that throws on a pattern it cannot read.',
    fix: 'Put each variable in balanced braces; name it with letters, digits, underscores and dots.',
    example: { right: '"uriTemplate": "trip://{id}{?day,hour}"', wrong: '"uriTemplate": "trip://{trip id"' },
    needs: 'resources',
  }),
  shapeRule({
    id: 'resources-read-shape',
    why: 'Clients look for contents, and in each for text or blob; they show nothing else.',
    fix: 'Return {"contents": [...]}, each with a string uri and either text or blob.',
    example: {
      right: '{"contents": [{"uri": "trip://42", "text": "Rome"}]}',
      wrong: '{"content": "Rome"}',
    },
    needs: 'resources',
  }),
  shapeRule({
    id: 'resources-blob-base64',
    why: 'Clients decode the blob strictly: one strange character, and the file is lost.',
    fix: 'Send standard, padded Base64 alone: no data: prefix, no line breaks, no URL-safe alphabet.',
    example: { right: '"blob": "iVBORw0KGgo="', wrong: '"blob": "data:image/png;base64,iVBORw0KGgo="' },
  }),
  shapeRule({
    id: 'resources-updated-shape',
    why: 'Without the URI a client cannot tell which resource to read again.',
    fix: 'Put the resource’s URI into params.uri.',
    example: {
      right: '{"method": "notifications/resources/updated", "params": {"uri": "trip://42"}}',
      wrong: '{"method": "notifications/resources/updated"}',
    },
  }),
]
