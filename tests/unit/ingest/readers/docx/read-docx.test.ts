import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { emptySources, parseSources } from "#ingest/understand/metadata/sources.ts";
import type { Rules } from "#ingest/understand/rules.ts";
import { parseTopicRules } from "#ingest/understand/topics/topic-rules.ts";
import { readArticle } from "#ingest/update/reading/read-article.ts";
import { makeDocx, paragraph, run } from "../../../../make/make-docx.ts";
import { makeFolder } from "../../../../make/make-folder.ts";
import { SENTENCES, TITLE } from "../../../../make/make-page.ts";

const rules: Rules = { topics: parseTopicRules("topics: []"), sources: emptySources(), today: "2026-01-31" };
const read = (bytes: Uint8Array, file = "a.docx") => readArticle(file, bytes, [], rules);
const BODY = SENTENCES.map((text) => paragraph(text)).join("");
const blocksOf = async (body: string, footnotes?: string) => {
  const { article } = await read(await makeDocx({ body: paragraph(TITLE, "Title") + body, footnotes }));
  return article.paragraphs.slice(1).map(({ kind, text }) => [kind, text]);
};
const bodies = SENTENCES.map((text) => ["body", text]);

describe("a Word file as an article", () => {
  it("has its title by its style, its byline and its date as they stand above the text", async () => {
    const body = paragraph(TITLE, "Title") + paragraph("By Ann Lee") + paragraph("9 August 2016") + BODY;
    const { article, warnings } = await read(await makeDocx({ body }));
    expect(article.title).toEqual({ value: TITLE, from: "markup" });
    expect(article.author).toMatchObject({ value: "Ann Lee", from: "byline" });
    expect(article.date).toMatchObject({ value: "2016-08-09", from: "text" });
    expect(article.paragraphs.slice(1).map(({ text }) => text)).toEqual(SENTENCES);
    expect(warnings).toEqual([]);
  });

  it("has the paper that stands beside the date, as sources.yml spells it where it lists it, as a pasted text has; a place is none", async () => {
    const sources = parseSources("sources: [{name: The Example Courier, aliases: [Example Courier]}]");
    const sourceOf = async (line: string) => {
      const body = paragraph(TITLE, "Title") + paragraph(line) + BODY;
      const word = await readArticle("a.docx", await makeDocx({ body }), [], { ...rules, sources });
      const text = new TextEncoder().encode([TITLE, line, ...SENTENCES].join("\n\n"));
      const pasted = await readArticle("a.txt", text, [], { ...rules, sources });
      expect(pasted.article.source).toEqual(word.article.source);
      expect(word.article.date).toMatchObject({ value: "2017-05-03" });
      expect(word.warnings).toEqual([]);
      return word.article.source?.value ?? null;
    };
    expect(await sourceOf("Example Courier, 3 May 2017")).toBe("The Example Courier");
    expect(await sourceOf("Reuters, 3 May 2017")).toBe("Reuters");
    expect(await sourceOf("Norholm, 3 May 2017")).toBe(null);
    expect(await sourceOf("Other Courier, 3 May 2017")).toBe("Other Courier");
  });

  it.each([
    ["its first heading", paragraph(TITLE, "heading 1") + BODY],
    ["its first line", paragraph(run(TITLE, "<w:b/>")) + BODY],
    [
      "a title on two lines",
      paragraph("Norholm closes its harbour bridge", "Title") + paragraph("for the winter", "Title") + BODY,
    ],
  ])("has as its title %s", async (_, body) => {
    const { article } = await read(await makeDocx({ body }));
    expect(article.title.value).toBe(TITLE);
    expect(article.paragraphs.slice(1).map(({ text }) => text)).toEqual(SENTENCES);
  });

  it("takes what the file says of itself after what it shows, never its days, and its maker only where the text names him", async () => {
    const core =
      "<dc:title>The bridge, third draft</dc:title><dc:creator>Bo Chan</dc:creator><dcterms:created>2016-08-01T10:00:00Z</dcterms:created><dcterms:modified>2016-08-02T10:00:00Z</dcterms:modified>";
    const { article, evidence, warnings } = await read(
      await makeDocx({ body: paragraph(TITLE, "Title") + BODY, core }),
    );
    expect(article.title.value).toBe(TITLE);
    expect(evidence.title.map(({ where }) => where)).toEqual(["DOCX title style", "DOCX core title"]);
    expect(warnings.map(({ code }) => code)).toEqual(["facts-conflict"]);
    expect([article.author, article.date]).toEqual([null, null]);
    const signed = await read(await makeDocx({ body: paragraph(TITLE, "Title") + paragraph("Bo Chan") + BODY, core }));
    expect(signed.article.author).toEqual({ value: "Bo Chan", from: "markup" });
  });

  it.each(["Microsoft Word - draft.doc", "Document1", "untitled", "bridge_final.docx"])(
    "isn't called %s, as programs write",
    async (name) => {
      const core = `<dc:title>${name}</dc:title><dc:creator>Windows User</dc:creator>`;
      const { article, evidence } = await read(await makeDocx({ body: BODY, core }), "harbour-bridge.docx");
      expect(article.title).toMatchObject({ value: "harbour bridge", from: "file-name" });
      expect(evidence.author).toEqual([]);
    },
  );

  it("is told by its content, whatever it is called", async () => {
    const bytes = await makeDocx({ body: paragraph(TITLE, "Title") + BODY });
    expect((await read(bytes, "a.txt")).article.title.value).toBe(TITLE);
  });
});

describe("the paragraphs of a Word file", () => {
  it("have the kinds that their styles say", async () => {
    const table = `<w:tbl>${[
      ["Pier", "Cracks"],
      ["Third", "12"],
    ]
      .map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join("")}</w:tr>`)
      .join("")}</w:tbl>`;
    expect(
      await blocksOf(
        paragraph("What divers found below the water", "Subtitle") +
          paragraph("The repairs 2", "toc 1") +
          BODY +
          paragraph("The repairs", "heading 1") +
          paragraph(SENTENCES[0] as string, "Quote") +
          table +
          paragraph("The bridge in June", "caption"),
      ),
    ).toEqual([
      ["standfirst", "What divers found below the water"],
      ["list", "The repairs 2"],
      ...bodies,
      ["heading", "The repairs"],
      ["body", SENTENCES[0]],
      ["list", "Pier | Cracks"],
      ["list", "Third | 12"],
      ["caption", "The bridge in June"],
    ]);
  });

  it("show changes accepted, and neither comments nor hidden text", async () => {
    const changed = `${run("Ferries ")}<w:del w:id="1"><w:r><w:delText>never </w:delText></w:r></w:del><w:ins w:id="2">${run("now ")}</w:ins>${run("sail all night", "")}${run(" (check this)", "<w:vanish/>")}<w:moveFrom w:id="3">${run(" moved away")}</w:moveFrom><w:moveTo w:id="4">${run(" and all day")}</w:moveTo>${run(".")}`;
    expect(await blocksOf(BODY + paragraph(changed))).toEqual([
      ...bodies,
      ["body", "Ferries now sail all night and all day."],
    ]);
  });

  it("leave out what no reader sees and what is struck through, and say so", async () => {
    const style = (type: string, id: string, name: string, rest: string) =>
      `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`;
    const runs = [
      run("Ferries "),
      `<w:del w:id="1">${run("never ").replaceAll("w:t", "w:delText")}</w:del>`,
      run("rarely ", "<w:strike/>"),
      run("seldom ", "<w:dstrike/>"),
      run("still ", '<w:strike w:val="0"/>'),
      run("secretly ", "<w:vanish/>"),
      run("quietly ", '<w:rStyle w:val="Unseen"/>'),
      run("sail"),
      '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>',
      run(" 10"),
      '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>6</w:t></w:r>',
      run(" miles."),
    ].join("");
    const bytes = await makeDocx({
      body: paragraph(TITLE, "Title") + BODY + paragraph(runs) + paragraph(run("A whole line.", "<w:strike/>")),
      styles:
        style("character", "Base", "Base", "<w:rPr><w:vanish/></w:rPr>") +
        style("character", "Unseen", "It’s 'unseen'", '<w:basedOn w:val="Base"/>'),
    });
    const { article, omitted } = await read(bytes);
    expect(article.paragraphs.at(-1)?.text).toBe("Ferries still sail 10⁶ miles.");
    expect(omitted.within).toEqual([
      { kind: "struck", text: "never" },
      { kind: "struck", text: "rarely seldom" },
      { kind: "hidden", text: "secretly quietly" },
      { kind: "note-mark", text: "1" },
    ]);
    expect(omitted.lines).toContainEqual({ kind: "struck", text: "A whole line." });
  });

  it("have the words of boxes that have one version, of shapes, and of signs with their readings", async () => {
    const box = (text: string) =>
      `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${paragraph(text)}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
    const choice = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box("A box of one version.")}</mc:Choice></mc:AlternateContent></w:r>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box("A box of two.")}</mc:Choice><mc:Fallback><w:pict><v:oval><v:textbox><w:txbxContent>${paragraph("A box of two.")}</w:txbxContent></v:textbox></v:oval></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const ruby = `<w:r><w:ruby><w:rt>${run("はま")}</w:rt><w:rubyBase>${run("浜")}</w:rubyBase></w:ruby></w:r>`;
    const lines = `<w:r><w:t>One</w:t><w:cr/><w:t>two</w:t><w:ptab w:alignment="right"/><w:t>three.</w:t></w:r>`;
    expect(
      await blocksOf(
        BODY + paragraph(choice) + paragraph(both) + paragraph(`${run("At ")}${ruby}${run(".")}`) + paragraph(lines),
      ),
    ).toEqual([
      ...bodies,
      ["body", "A box of one version."],
      ["body", "A box of two."],
      ["body", "At 浜."],
      ["body", "One two three."],
    ]);
  });

  it("leave out the headers and footers of pages, and say so", async () => {
    const header = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${paragraph("The Norholm Letter")}</w:hdr>`;
    const bytes = await makeDocx({ body: paragraph(TITLE, "Title") + BODY, members: { "word/header1.xml": header } });
    const { article, omitted } = await read(bytes);
    expect(article.paragraphs.map(({ text }) => text)).toEqual([TITLE, ...SENTENCES]);
    expect(omitted.lines).toEqual([
      { kind: "title", text: TITLE },
      { kind: "running-line", text: "The Norholm Letter" },
    ]);
  });

  it("are whole with their fields, equations, text boxes and drop caps", async () => {
    const field = `<w:fldSimple w:instr=" DATE ">${run("nine")}</w:fldSimple>`;
    const equation = "<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>";
    const dropped = `<w:p><w:pPr><w:framePr w:dropCap="drop" w:lines="3"/></w:pPr>${run("T")}</w:p>`;
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"/><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph("Boxes stand apart, but they are read.")}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(
      await blocksOf(
        dropped +
          paragraph(`${run("hey count ")}${field}${run(" piers, so that ")}${equation}${run(".")}`) +
          paragraph(box),
      ),
    ).toEqual([
      ["body", "They count nine piers, so that a=b."],
      ["body", "Boxes stand apart, but they are read."],
    ]);
  });

  it("have their notes at the end, without numbers amid the words", async () => {
    const noted = `${run("The bridge is old")}<w:r><w:footnoteReference w:id="2"/></w:r>${run(", and was never repaired.")}`;
    const note = `<w:footnote w:id="2">${paragraph("It was built by a company that is gone.")}</w:footnote>`;
    expect(await blocksOf(paragraph(noted) + BODY, note)).toEqual([
      ["body", "The bridge is old, and was never repaired."],
      ...bodies,
      ["body", "It was built by a company that is gone."],
    ]);
  });

  it("are read although a note is missing", async () => {
    const noted = `${run("The bridge is old")}<w:r><w:footnoteReference w:id="7"/></w:r>${run(".")}`;
    expect(await blocksOf(paragraph(noted) + BODY)).toEqual([["body", "The bridge is old."], ...bodies]);
  });

  it("are all kept where they repeat, and where the file has no sentence", async () => {
    const lines = [TITLE, "The Letter of Norholm", "The Letter of Norholm"];
    const shown = await blocksOf(BODY + lines.map((line) => paragraph(line)).join(""));
    expect(shown.map(([, text]) => text)).toEqual([...SENTENCES, ...lines]);
    expect(await blocksOf(paragraph("Yes") + paragraph("No") + paragraph("Yes"))).toEqual([
      ["body", "Yes"],
      ["body", "No"],
      ["body", "Yes"],
    ]);
    const { article } = await read(await makeDocx({ body: paragraph("A single line") }), "note.docx");
    expect(article.paragraphs.map(({ text }) => text)).toEqual(["note", "A single line"]);
  });
});

describe("a Word file that is not to be trusted", () => {
  it("fault 13: what it points at is not read", async () => {
    const folder = await makeFolder({ "secret.png": "sesame" });
    const secret = join(folder, "secret.png");
    const picture = `<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
    const relation = `<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${pathToFileURL(secret)}" TargetMode="External"/>`;
    const entity = '<!DOCTYPE x [<!ENTITY s SYSTEM "file:///etc/passwd">]>';
    const { article } = await read(
      await makeDocx({
        body: BODY + paragraph(picture),
        relations: relation,
        members: { "word/settings.xml": entity },
      }),
    );
    const shown = JSON.stringify(article);
    expect(shown).not.toContain("sesame");
    expect(shown).not.toContain(Buffer.from("sesame").toString("base64"));
  });

  it.each([
    ["an old Word file", Buffer.from("d0cf11e0a1b11ae1", "hex"), "format-unsupported"],
    ["rich text", Buffer.from("{\\rtf1 text}"), "format-unsupported"],
    ["half a file", null, "file-damaged"],
  ])("is refused when it is %s", async (_, bytes, code) => {
    const half = (await makeDocx({ body: BODY })).subarray(0, 600);
    await expect(read(bytes ?? half)).rejects.toMatchObject({ code });
  });
});
