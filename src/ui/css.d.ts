// The build gives each style sheet as a module with its text.
declare module "*.css" {
  export const css: string;
}
