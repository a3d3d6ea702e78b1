import { counted } from "../counted.ts";
import type { Words } from "../words.ts";

export const reconciling: Words["reconciling"] = {
  filters: { all: "Pob un", toDecide: "I’w penderfynu", differ: "Gwahanol", new: "Newydd", toDiscuss: "I’w trafod" },
  none: {
    all: "Does gan y rhifyn hwn ddim safonau ar gyfer y math hwn o gymuned.",
    toDecide: "Mae pob safon wedi’i phenderfynu.",
    differ: "Nid yw’r adolygwyr yn gwahaniaethu ar unrhyw safon.",
    new: "Does dim byd newydd ers penderfynu.",
    toDiscuss: "Does dim adolygydd wedi marcio safon i’w thrafod.",
  },
  toDiscuss: "I’w drafod",
  goThrough: (standards) =>
    counted("cy", standards, {
      one: "Mynd drwy’r un y mae anghytuno arni",
      other: "Mynd drwy’r # y mae anghytuno arnynt",
    }),
  takenOver: (scores) => counted("cy", scores, { other: "Cymerwyd # sgôr." }),
  undo: "Dadwneud",
  proposals: "Yr hyn y mae adolygwyr yn ei gynnig",
  proposalsIntro:
    "Cymerwch yr hyn y mae’r tîm yn cytuno arno. Gallwch newid y geiriau wedyn; mae geiriau’r adolygydd yn aros fel y maent.",
  proposedBy: (name) => `Cynigiwyd gan ${name}`,
  achievement: "Yn cael ei wneud yn dda",
  improvement: "I’w wella",
  takeOver: "Cymryd",
  allTaken: "Mae pob cynnig wedi’i gymryd.",
  soFar: "Hyd yn hyn",
  soFarIntro: "Fel y câi ei gyhoeddi nawr, wrth ymyl sgoriau’r gymuned ei hun.",
};
