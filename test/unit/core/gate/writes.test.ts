// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { holdScripts } from "../../../../src/core/gate/holdScripts.ts";
import { createWriter } from "../../../../src/core/gate/placeWrites.ts";

const trust = { createHTML: (text: string) => text, createScriptURL: (text: string) => text };

beforeEach(() => {
  document.body.innerHTML = "<p>before</p><script></script><p>after</p>";
});
afterEach(() => {
  Reflect.deleteProperty(document, "currentScript");
  vi.restoreAllMocks();
});
const writing = () => document.body.querySelector("script") as HTMLScriptElement;

describe("holdScripts", () => {
  const hold = (html: string, marks: Record<string, string>) => {
    const owner = Object.assign(document.createElement("template"), {});
    Object.assign(owner.dataset, marks);
    const content = document.createRange().createContextualFragment(html);
    return { scripts: [...holdScripts(content, owner)], content };
  };

  it("makes each script wait under the owner's marks, with its own type kept", () => {
    const { scripts } = hold("<script>1</script><div><script type=module>2</script></div>", {
      consent: "analytics",
      consentService: "counter",
    });
    expect(
      scripts.map(({ type, dataset }) => [type, dataset.type, dataset.consent, dataset.consentService]),
    ).toEqual([
      ["text/plain", "", "analytics", "counter"],
      ["text/plain", "module", "analytics", "counter"],
    ]);
  });

  it("leaves a script alone that waits already", () => {
    const { scripts, content } = hold('<script type="text/plain" data-consent="ads">1</script>', {
      consent: "a",
    });
    expect(scripts).toEqual([]);
    expect((content.firstChild as HTMLElement).dataset.consent).toBe("ads");
  });

  it.each([
    [{ consentService: "counter" }, ["", "counter", ""]],
    [{ consent: "analytics" }, ["analytics", "", ""]],
  ])("writes empty marks, which are none, where the owner has %o alone", (marks, expected) => {
    const { scripts } = hold("<script>1</script>", marks as Record<string, string>);
    const names = ["data-consent", "data-consent-service", "data-type"];
    expect(names.map((name) => scripts[0]?.getAttribute(name))).toEqual(expected);
  });
});

describe("createWriter", () => {
  const setUp = () => {
    const write = createWriter(trust);
    const started: string[] = [];
    const waiting: HTMLScriptElement[] = [];
    const script = writing();
    return {
      started,
      waiting,
      script,
      write: (text?: string) =>
        write(
          script,
          text === undefined ? text : [text],
          (held) => void started.push(held.textContent ?? ""),
          waiting,
        ),
    };
  };
  const textOfBody = () => document.body.textContent;

  it("places markup behind the script as soon as it is closed, each call behind the one before", () => {
    const { write } = setUp();
    write("<b>1</b>");
    write("<b>2</b>");
    expect(textOfBody()).toBe("before12after");
    expect(document.body.children[2]?.localName).toBe("b");
  });

  it("waits for the rest of markup that is open, and places it with the end at the latest", () => {
    const { write } = setUp();
    write("<b title='x");
    expect(textOfBody()).toBe("beforeafter");
    write("'>1");
    expect(textOfBody()).toBe("beforeafter");
    write("</b>");
    expect(textOfBody()).toBe("before1after");
    write("<i>2");
    write();
    expect(textOfBody()).toBe("before12after");
    write();
    expect(textOfBody()).toBe("before12after");
  });

  it("starts a written inline script at once", () => {
    const { write, started, waiting } = setUp();
    write("<script>1</script>");
    expect(started).toEqual(["1"]);
    expect(waiting).toEqual([]);
  });

  it("lets a written script that is fetched wait before all others, and those behind it too", () => {
    const { write, started, waiting, script } = setUp();
    waiting.push(script);
    write('<script src="/a.js"></script><script>2</script>');
    write('<script src="/b.js"></script>');
    expect(started).toEqual([]);
    expect(waiting.map((one) => one.getAttribute("src") ?? one.textContent)).toEqual([
      "/a.js",
      "2",
      "/b.js",
      "",
    ]);
  });

  it("places at the end of the body what a script writes that took itself away", () => {
    const { write, script } = setUp();
    script.remove();
    write("<b>1</b>");
    expect(textOfBody()).toBe("beforeafter1");
    write("<b>2</b>");
    expect(textOfBody()).toBe("beforeafter12");
  });

  it("places in an empty body what a script writes that emptied it", () => {
    const { write } = setUp();
    document.body.innerHTML = "";
    write("<b>1</b>");
    write("<b>2</b>");
    expect(document.body.innerHTML.replaceAll("<!---->", "")).toBe("<b>1</b><b>2</b>");
  });

  it("drops the beginning of a tag that is never ended, without an error", () => {
    const { write } = setUp();
    write("<b title='x");
    write();
    expect(textOfBody()).toBe("beforeafter");
  });

  it("places what one call writes in parts as one text", () => {
    createWriter(trust)(writing(), ["<b>", "1", "</b>"], () => {}, []);
    expect(textOfBody()).toBe("before1after");
  });

  it("adds nothing to the page for a script that ends and has written nothing more", () => {
    const { write } = setUp();
    write("<b>1</b>");
    const { innerHTML } = document.body;
    write();
    write("");
    expect(document.body.innerHTML).toBe(innerHTML);
  });

  it("keeps what two scripts write apart", () => {
    const write = createWriter(trust);
    const other = document.createElement("script");
    document.body.append(other);
    write(writing(), ["<b>1"], () => {}, []);
    write(other, ["<i>2</i>"], () => {}, []);
    expect(textOfBody()).toBe("beforeafter2");
    write(writing(), ["</b>"], () => {}, []);
    expect(textOfBody()).toBe("before1after2");
  });
});
