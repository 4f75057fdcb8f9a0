/** Collects what is wrong with the settings, the tags or the calls, once each. */

/** What kind of thing is wrong. The words for each stand in `fermata-problems.js`, fetched only when there is one. */
export type ProblemCode =
  /** A value that its setting does not allow. */
  | "value"
  /** A setting, or an id, that does not exist. */
  | "unknown"
  /** An item of a list without what it must have. */
  | "missing"
  /** A second item with the same id. */
  | "duplicate"
  /** A category that is locked on without a reason. */
  | "reason"
  /** A service of a category that does not exist. */
  | "category"
  /** A cookie domain that the browser refused. */
  | "domain"
  /** A cookie that the browser keeps with fewer attributes only. */
  | "attributes"
  /** Another consent tool on the page. */
  | "tool"
  /** A request, cookie or key that got out before it was granted; found with `debug`. */
  | "leak"
  /** A theme makes accept and reject unequal, or a text hard to read. */
  | "theme"
  /** The revision was raised more than twice in six months; found with `debug`. */
  | "often"
  /** A call before the start, or a second start. */
  | "start"
  /** A file of the SDK did not arrive, or was not the one that was built with the head part. */
  | "part";

/** One thing that is wrong, and that was answered with the strict value. */
export interface Problem {
  readonly code: ProblemCode;
  /** Where: the path of a setting (`cookie.maxAge`, `services[2].id`), an attribute, or a call. */
  readonly path: string;
  /** What was found there. */
  readonly found?: unknown;
  /** Of a `leak`: the element, the lines of code, or words where neither can be known. */
  readonly cause?: Element | string;
  /** What is allowed there; of a `leak`: what would hold it. Set when the words have arrived. */
  allowed?: string;
  /** The whole message as printed in the console. Set when the words have arrived. */
  message?: string;
}

/** Adds a problem, unless the same one is known. */
export type Report = (code: ProblemCode, path: string, found?: unknown) => undefined;

/**
 * Creates the way to report.
 *
 * @param problems the list that grows.
 * @param onProblem told of each problem once.
 */
export function createReport(problems: Problem[], onProblem: (problem: Problem) => void): Report {
  return (code, path, found) => {
    if (problems.some((one) => one.code === code && one.path === path && one.found === found)) return;
    const problem = { code, path, found };
    problems.push(problem);
    onProblem(problem);
  };
}
