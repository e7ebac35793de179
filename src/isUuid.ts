/**
 * Tells whether a text is a uuid: 8-4-4-4-12 hex digits in either case, of any version.
 *
 * @param text - A raw path segment or one item of a list.
 * @see openapi.yaml `#/components/schemas/Segment/properties/id`
 */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
