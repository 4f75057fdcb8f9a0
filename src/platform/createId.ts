/** Makes an identifier that says nothing of anybody: 128 random bits as 28 digits and small letters, fit for the cookie. */
export function createId(): string {
  // randomUUID exists on https alone.
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (word) =>
    word.toString(36).padStart(7, "0"),
  ).join("");
}
