import type { ExpectedType, Fault, FaultSource, Place, ValueFault } from "./fault.ts";

/** Says in plain English where a fault is, what is wrong, and where it helps, what to do. */
export function faultSentence(fault: Fault): string {
  return `${beginning(fault)}${problem(fault)}.`;
}

function beginning({ source, line, column }: Place): string {
  switch (source) {
    case "title":
    case "year":
      return "";
    case "coreValues":
      return `Core values, line ${line}, column ${column}: `;
    case "standards":
    case "edition":
      return `Line ${line}, column ${column}: `;
  }
}

function problem(fault: Fault): string {
  switch (fault.kind) {
    case "notUtf8":
      return "this character is not UTF-8; save the file as “CSV UTF-8”";
    case "unclosedQuote":
      return "a quotation mark opens here and is never closed";
    case "textAfterQuote":
      return "there is text after the closing quotation mark; a quotation mark inside a cell must be doubled";
    case "wrongCellCount":
      return `this row has ${counted(fault.found, "cell")}, the header has ${fault.expected}`;
    case "emptyFile":
      return "the file is empty";
    case "semicolons":
      return "the cells are separated by semicolons; save the file with commas between them";
    case "tooLarge":
      return `the file is larger than ${fault.mostBytes / 1024 / 1024} MB`;
    case "unknownColumn":
      return `there is no column called “${shown(fault.name)}”`;
    case "missingColumn":
      return `the column “${fault.name}” is missing`;
    case "repeatedColumn":
      return `the column “${fault.name}” is there twice`;
    case "notJson":
      return `this is not JSON (${spaced(fault.error)})`;
    case "tooDeep":
      return `lists and objects are nested more than ${fault.most} deep`;
    case "repeatedKey":
      return `the key “${shown(fault.name)}” is there twice`;
    default:
      return valueProblem(fault);
  }
}

function valueProblem(fault: ValueFault): string {
  const field = `“${fault.field}”`;
  switch (fault.kind) {
    case "missing":
      return `${field} is missing`;
    case "empty":
      return `${field} is empty`;
    case "outerSpace":
      return `${field} begins or ends with white space`;
    case "noStandards":
      return "there are no standards here";
    case "wrongType":
      return `${field} must be ${expectedWords(fault.expected, fault.source)}`;
    case "tooLong":
      return `${field} has ${counted(fault.found, "character")}, at most ${fault.most} are allowed`;
    case "tooMany":
      return `there are more than ${counted(fault.most, "entry", "entries")} in ${field}`;
    case "forbiddenCharacter":
      return `${field} contains the character ${fault.character}, which is not allowed there`;
    case "unknownWord":
      return `“${shown(fault.word)}” is no word for ${field}; allowed are ${fault.allowed.join(", ")}${allHint(fault.field)}`;
    case "repeated":
      return `“${shown(fault.value)}” was already used as ${field} in line ${fault.first.line}, column ${fault.first.column}`;
    case "wrongId":
      return `the id does not fit the content, whose id is ${fault.expected}`;
  }
}

function expectedWords(expected: ExpectedType, source: FaultSource): string {
  switch (expected) {
    case "text":
      return "a text";
    case "list":
      return "a list";
    case "object":
      return "an object";
    case "boolean":
      return source === "edition" ? "true or false" : "yes or no";
    case "wholeNumber":
      return "a whole number in the usual range";
  }
}

function allHint(field: string): string {
  return field === "appliesTo" ? ", or “all” alone" : "";
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Whatever stood in the file, a sentence stays a line. */
function shown(text: string): string {
  const line = text.replace(/[\p{C}\s]+/gu, " ");
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

function spaced(camelCase: string): string {
  return camelCase.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
}
