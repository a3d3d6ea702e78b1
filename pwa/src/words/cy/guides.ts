import { coordinating } from "./coordinating.ts";
import { joining } from "./joining.ts";
import { keeping } from "./keeping.ts";
import { notYetWords } from "./outcomes.ts";
import { revealing } from "./revealing.ts";
import { sealing } from "./sealing.ts";
import type { Words } from "../words.ts";
import { screen } from "./guides-screen.ts";

const code = [
  "Mae’r cydlynydd yn rhoi cod i chi, neu ddolen sy’n ei gynnwys. Mae’n gweithio unwaith, ac i chi yn unig y mae. Nid oes angen cyfeiriad e-bost.",
  `Agorwch y ddolen ar eich llechen eich hun, neu teipiwch y cod a thapiwch “${screen.lookUp}”. Mae’r ap yn eich cyfarch wrth eich enw; yna tapiwch “${screen.joinAs}”.`,
  "Ar iPad, rhowch yr ap ar y Sgrin Gartref yn gyntaf. Mae’r ap yn dangos sut.",
];

const notSaved = {
  when: `Mae “${screen.notSaved}” ar y brig.`,
  toDo: `Cadwch y dudalen ar agor; gallwch ddal i ysgrifennu. Tapiwch “${screen.saveCopy}”, gwnewch le ar y llechen, a dywedwch wrth y prif adolygydd.`,
};
const tabletGoesOff = {
  when: "Mae’r ap yn cau, neu’r llechen yn diffodd.",
  toDo: "Agorwch hi eto. Mae’r hyn a oedd ar y llechen hon yno o hyd.",
};
const attention = {
  when: `Mae “${screen.attention}” ar y brig.`,
  toDo: "Mae’n ddiogel ar y llechen hon. Tapiwch ef, cadwch gopi, a dangoswch y dudalen i’r cydlynydd.",
};
const codeFails = {
  when: "Nid yw eich cod yn gweithio.",
  toDo: "Gwiriwch ef fesul llythyren. Fel arall, gofynnwch i’r cydlynydd am un newydd.",
};
const lost = {
  when: "Mae’r llechen ar goll neu wedi torri.",
  toDo: "Dywedwch wrth y cydlynydd ar unwaith. Mae’r hyn a dderbyniwyd yn ddiogel, a chewch god ar gyfer llechen arall.",
};
const topWords = {
  heading: "Ystyr y geiriau ar y brig",
  lines: ["Tapiwch nhw i weld lle mae eich holl waith."],
};

export const guides: Words["guides"] = {
  opener: "Canllaw",
  door: "Canllaw ar gyfer fy rhan i",
  title: "Canllawiau",
  chooseIntro:
    "Dwy dudalen ar gyfer pob rhan y mae pobl yn ei chymryd mewn adolygiad. Maent ar y llechen hon, hefyd heb rwydwaith.",
  all: "Pob canllaw",
  back: "Yn ôl",
  print: "Argraffu’r canllaw hwn",
  pageHead: "Open Circle",

  scoresMean: {
    met: "Bodlonir y safon: felly y mae.",
    partlyMet: "Mae rhan ohoni felly, neu dim ond weithiau.",
    notMet: "Nid felly y mae.",
    notApplicable: "Nid yw’n perthyn i’r gymuned hon. Dywedwch pam.",
    couldNotAssess: "Ni allech gael gwybod.",
  },
  status: {
    onTablet: keeping.onTablet,
    onTabletMeans: "Mae’n ddiogel yma, hefyd pan fydd y llechen wedi’i diffodd.",
    received: `${keeping.received} 14:32`,
    receivedMeans: "Mae gan y gweinydd ef hefyd.",
    offline: notYetWords("offline"),
    offlineMeans: "Nid oes dim o’i le. Fe’i hanfonir pan fydd rhwydwaith.",
    notSaved: keeping.notSaved,
    notSavedMeans: "Cadwch y dudalen ar agor, a gwnewch fel y dywed.",
  },
  pictures: {
    joinAs: joining.joinAs("Ann"),
    comeBack: screen.discuss,
    finished: screen.finished,
    sealed: `${sealing.sealed} 14:05`,
    notSealed: revealing.notSealed,
    absent: "Absent: yn sâl",
    reveal: screen.reveal,
    forAnn: coordinating.forPerson("Ann"),
    once: "Mae’n gweithio unwaith.",
    community: "Cymuned",
    team: "Tîm",
  },

  reviewer: {
    title: "Canllaw i adolygwyr",
    name: "Adolygwyr",
    who: "Rydych yn ymweld â chymuned ac yn sgorio’r hyn a welwch ac a glywch.",
    intro:
      "Yr hyn a wnewch, yn y drefn y gwnewch ef. Mae’r dudalen hon ar eich llechen ac nid oes angen rhwydwaith arni.",
    joining: {
      heading: "Cyn y diwrnod: ymuno",
      lines: [
        ...code,
        "Yna agorwch yr adolygiad unwaith tra bydd rhwydwaith, fel bod y safonau ar eich llechen, a’r hyn y mae’r gymuned yn ei ddweud amdani ei hun.",
      ],
    },
    flight: {
      heading: "Ar y ffordd: modd awyren",
      lines: [
        "Gallwch droi modd awyren ymlaen a’i adael ymlaen drwy’r dydd. Nid oes angen rhwydwaith i ddarllen, sgorio nac ysgrifennu.",
        "Pan fydd rhwydwaith eto, anfonir eich gwaith ohono’i hun. Nid ydych yn pwyso dim.",
        "Gwefrwch y llechen. Peidiwch â thynnu’r ap, na chlirio data’r porwr: dim ond yno y mae gwaith sydd heb ei anfon.",
      ],
    },
    scoring: {
      heading: "Yn y tŷ: edrych, gwrando a sgorio",
      lines: [
        "Mae un tap yn rhoi sgôr, a gallwch ei newid unrhyw bryd. Gadewch yn agored yr hyn nad ydych wedi ei gyrraedd.",
        `Dan “${screen.yourNote}” dywedwch mewn ychydig eiriau beth a welsoch neu a glywsoch, a chan bwy: aelod o staff, dau aelod cleient, yr hysbysfwrdd.`,
        `Mae “${screen.discuss}” yn nodi safon yr hoffech ei thrafod pan fyddwch i gyd yn edrych gyda’ch gilydd. Mae “${screen.easyWords}” yn dweud safon yn symlach.`,
        "Ni all neb arall weld eich sgoriau eto, dim hyd yn oed y prif adolygydd. Felly sgoriwch yr hyn a welsoch chi; byddwch yn siarad amdano wedyn, gyda’ch gilydd.",
      ],
    },
    words: topWords,
    finishing: {
      heading: "Pan fyddwch wedi gorffen",
      lines: [
        `Tapiwch “${screen.finished}”. Mae’r ap yn rhestru’r hyn sy’n dal yn agored. Cewch orffen yr un fath.`,
        `Mae “${screen.seal}” yn cadw eich sgoriau fel y maent. Os anghofioch rywbeth, tapiwch “${screen.unseal}” a dywedwch pam; mae hynny’n gweithio nes i’r tîm edrych gyda’i gilydd.`,
        "Pan fydd pawb wedi selio, mae’r prif adolygydd yn datgelu: yna mae’r tîm yn gweld pob sgôr ochr yn ochr ac yn siarad. Mae’r prif adolygydd yn ysgrifennu’r hyn y mae’r tîm yn ei ddweud. Nid yw eich enw yn y drafft.",
        `Cyn mynd adref, gadewch i’r llechen ddod o hyd i rwydwaith ac arhoswch nes iddi ddweud “${screen.received}”.`,
      ],
    },
    wrong: {
      heading: "Pan aiff rhywbeth o’i le",
      troubles: [
        codeFails,
        tabletGoesOff,
        notSaved,
        {
          when: `Mae safon yn dweud “${screen.twoScores}”.`,
          toDo: "Sgorioch hi ar ddwy lechen. Dewiswch yr un a olygwch.",
        },
        attention,
        lost,
        {
          when: "Nid ydych yn siŵr.",
          toDo: "Gofynnwch i’r prif adolygydd. Nid oes brys: cedwir eich gwaith.",
        },
      ],
    },
    never: {
      heading: "Yr hyn nad ydych byth yn ei ysgrifennu",
      lines: [
        "Dim enw neb: nid aelodau cleient, staff, perthnasau nac ymwelwyr. Dywedwch eu rhan: aelod cleient, gweithiwr nos.",
        "Dim byd y gellid adnabod un person wrtho: dim rhif ystafell, dim salwch ynghyd ag oedran, dim stori na allai ond un person fod wedi ei hadrodd.",
        "Os bydd rhywun yn dweud wrthych am niwed, cam-drin neu berygl: peidiwch ag ysgrifennu dim ohono yma, dim gair. Dywedwch na allwch ei gadw i chi’ch hun, a dywedwch wrth y prif adolygydd wyneb yn wyneb, ar unwaith. Mae’r prif adolygydd yn gwybod beth sy’n dod nesaf.",
        "I’r tîm y mae’r hyn a ddarllenwch ac a ysgrifennwch yma. Cadwch y llechen gyda chi, a pheidiwch â siarad amdano mewn man arall.",
      ],
    },
  },

  lead: {
    title: "Canllaw i’r prif adolygydd",
    name: "Prif adolygwyr",
    who: "Rydych yn dod â’r tîm ynghyd ac yn ysgrifennu’r hyn y mae’n ei ddweud.",
    intro:
      "Yr hyn a wnewch chi yn unig. Os ydych yn sgorio hefyd, mae’r canllaw i adolygwyr i chithau; mae popeth a ddywed am enwau a nodiadau yn wir i’r tîm cyfan.",
    before: {
      heading: "Cyn y diwrnod",
      lines: [
        "Ymunwch â’ch cod fel pawb arall, ac agorwch yr adolygiad tra bydd rhwydwaith.",
        `Dan “${screen.people}” gwelwch pwy sydd wedi ymuno, a phryd y cafwyd cyswllt â phob llechen ddiwethaf. Gofynnwch i bawb agor yr adolygiad unwaith gartref.`,
        "Gofynnwch i’r gymuned a oes croeso i lechi, a oes rhwydwaith, a phwy sy’n gyfrifol am ddiogelu. Cadwch rif ffôn y cydlynydd gyda chi.",
        "Mewn carchar, dim ond gyda chaniatâd ysgrifenedig, y gofynnwyd amdano ymhell ymlaen llaw, y caiff llechi a ffonau ddod i mewn. Hebddo, gadewch nhw y tu allan, cymerwch nodiadau ar bapur, a theipiwch nhw wedyn.",
      ],
    },
    flight: {
      heading: "Modd awyren",
      lines: [
        "Gall pawb sgorio mewn modd awyren drwy’r dydd. I edrych gyda’ch gilydd, mae angen rhwydwaith ar bob llechen am rai munudau: un y gymuned, neu un ffôn. Cynlluniwch ble a phryd.",
      ],
    },
    words: topWords,
    ready: {
      heading: "Pan fydd yr adolygwyr wedi gorffen",
      lines: [
        `Mae “${screen.absences}” yn dangos pwy sydd wedi selio. Nid yw’n dangos sgoriau neb. Os ydych chithau’n sgorio, seliwch eich llyfr gwaith eich hun yn gyntaf.`,
        "Os bydd rhywun yn sâl, neu os na ddaw eu llechen yn ôl, nodwch nhw’n absennol a dywedwch pam. Os daw eu sgoriau wedyn, dangosir nhw fel rhai newydd; ni chollir dim.",
        `Tapiwch “${screen.reveal}” pan fyddwch yn eistedd gyda’ch gilydd. Ni ellir ei ddadwneud. O hynny ymlaen mae’r tîm yn gweld pob sgôr a nodyn; nid yw’r gymuned yn gweld dim ohono.`,
      ],
    },
    deciding: {
      heading: "Penderfynu",
      lines: [
        `Ar gyfer pob safon gwelwch sgôr y gymuned ei hun ac un pob adolygydd. Mae “${screen.differ}” yn rhestru’r rhai nad yw’r adolygwyr yn gytûn arnynt: siaradwch amdanynt yn gyntaf.`,
        "Lle mae pawb yn cytuno, gallwch gymryd y sgôr drosodd, fesul un neu i gyd ar unwaith. Lle rydych yn anghytuno, siaradwch, yna tapiwch sgôr y tîm. Nid oes rhaid iddo fod yr un a roddodd y rhan fwyaf ohonoch.",
        `Dan “${screen.teamComment}” dywedwch pam: yn anad dim lle mae rhywbeth ar goll, lle nad yw’n berthnasol, neu lle sgoriodd y gymuned ei hun yn wahanol. Mae’r gymuned yn ei ddarllen.`,
        `Mae “${screen.found}” ar gyfer yr hyn y mae’r gymuned yn ei wneud yn arbennig o dda, a’r hyn y gallai ei wneud nesaf.`,
        `Mae “${screen.newSince}” yn golygu bod adolygydd wedi ychwanegu rhywbeth. Edrychwch arno, a chadwch neu newidiwch sgôr y tîm.`,
      ],
    },
    publishing: {
      heading: "Dweud wrth y gymuned, a chyhoeddi",
      lines: [
        "Cyn gadael, dywedwch wrth y gymuned mewn ychydig eiriau beth a welsoch, a diolchwch iddynt.",
        `Mae “${screen.publish}” yn dangos yr hyn sydd ar goll o hyd, a’r drafft fel y bydd y gymuned yn ei ddarllen. Darllenwch y cyfan unwaith: ni chaiff enw fod ynddo.`,
        `Mae “${screen.publishTo}” yn ei roi iddynt. Nid yw fersiwn gyhoeddedig byth yn newid. Fersiwn newydd yw cywiriad, a dywedwch beth newidiodd a pham.`,
      ],
    },
    wrong: {
      heading: "Pan aiff rhywbeth o’i le",
      troubles: [
        {
          when: "Mae llechen un o’r tîm ar goll neu wedi torri.",
          toDo: "Dywedwch wrth y cydlynydd, sy’n ei therfynu ac yn rhoi cod newydd. Mae’r hyn a dderbyniwyd yn ddiogel.",
        },
        {
          when: "Mae rhywun wedi dad-selio ar ôl i chi ddatgelu, cyn iddo ddod i rym.",
          toDo: "Mae’r ap yn dweud wrthych. Pan fyddant wedi selio eto, datgelwch unwaith yn rhagor.",
        },
        {
          when: "Nid yw llechen yn dod o hyd i rwydwaith.",
          toDo: "Mae ei gwaith yn aros arni ac fe’i hanfonir wedyn. Edrychwch gyda’ch gilydd lle mae rhwydwaith, neu nodwch yr adolygydd hwnnw’n absennol.",
        },
        {
          when: "Ni chyhoeddwyd y drafft.",
          toDo: "Cyrhaeddodd rhywbeth yn y cyfamser. Mae’r ap yn dangos beth; edrychwch arno, yna cyhoeddwch eto.",
        },
        notSaved,
        attention,
      ],
    },
    never: {
      heading: "Pan allai rhywun fod mewn perygl",
      lines: [
        "Os daw adolygydd atoch â’r hyn a ddywedodd rhywun wrthynt am niwed, cam-drin neu berygl: peidiwch ag ysgrifennu dim ohono yn yr ap.",
        "Siaradwch â’r person yn y gymuned sy’n gyfrifol am ddiogelu, cyn i chi adael y tŷ. Dywedwch wrth y cydlynydd yr un diwrnod. Os yw eich rhwydwaith wedi cytuno ar ffordd arall, dilynwch honno.",
        "Edrychwch drwy sylwadau a chanfyddiadau am enwau, ac am unrhyw beth y gellid adnabod un person wrtho. Tynnwch ef allan cyn cyhoeddi.",
      ],
    },
  },

  host: {
    title: "Canllaw i’r gymuned",
    name: "Aelodau’r gymuned sy’n croesawu",
    who: "Rydych yn edrych arnoch eich hunain, yn croesawu’r tîm, ac yn darllen yr hyn a welodd.",
    intro:
      "Yr hyn a wnewch, yn y drefn y gwnewch ef. Mae’r dudalen hon ar eich llechen ac nid oes angen rhwydwaith arni.",
    joining: {
      heading: "Ymuno",
      lines: [
        ...code,
        "Gall sawl un ohonoch gymryd rhan, pob un â chod a llechen. Gallwch hefyd eistedd o amgylch un llechen gyda’ch gilydd. Mae enw cyntaf neu ffugenw yn ddigon.",
      ],
    },
    scoring: {
      heading: "Eich hunanadolygiad",
      lines: [
        "Siaradwch am bob safon gyda’ch gilydd, er enghraifft yng nghyfarfod y gymuned. Yna tapiwch y sgôr y cytunwch arno.",
        `Dan “${screen.comment}” ysgrifennwch yr hyn sy’n ei gefnogi. Mae pawb ohonoch yn ysgrifennu yn yr un testun: gyda rhwydwaith, mae’r hyn y mae’r lleill yn ei ysgrifennu yn ymddangos ohono’i hun.`,
        "Eich barn chi yw hi. Nid oes neb yn ei marcio, a’r tîm yn dysgu fwyaf o un onest.",
      ],
    },
    flight: {
      heading: "Modd awyren",
      lines: [
        "Gallwch ysgrifennu heb rwydwaith, hefyd mewn modd awyren. Fe’i hanfonir ohono’i hun pan fydd un eto. Tan hynny peidiwch â thynnu’r ap, na chlirio data’r porwr.",
      ],
    },
    words: topWords,
    finishing: {
      heading: "Ei gyflwyno",
      lines: [
        `Mae “${screen.submit}” yn ei roi i’r tîm: sgoriau a sylwadau fel y maent nawr. Mae un ohonoch yn ei wneud, dros bawb, pan fydd gwaith pawb yn dweud “${screen.received}”.`,
        "Ni ellir ei dynnu’n ôl. Dangosir yr hyn a ychwanegwch wedyn wrth ei ochr, fel rhywbeth a ychwanegwyd wedyn.",
      ],
    },
    visit: {
      heading: "Diwrnod yr ymweliad",
      lines: [
        "Mae’r tîm yn edrych o gwmpas, yn gwrando ac yn gofyn. Dim ond y tîm all ddarllen yr hyn y mae adolygwyr yn ei ysgrifennu ar y diwrnod hwnnw.",
        "Cyn gadael, maent yn dweud wrthych mewn ychydig eiriau beth a welsant.",
      ],
    },
    draft: {
      heading: "Darllen y drafft",
      lines: [
        `Mae “${screen.draft}” yn dechrau gyda chrynodeb. Yna gwelwch bob adran, a phob safon â’ch sgôr chi ac un y tîm ochr yn ochr.`,
        `Mae “${screen.teamDiffers}” yn dangos dim ond y rhai nad ydych yn gytûn arnynt. Gallwch chwilio, a’i argraffu ar gyfer eich cyfarfod.`,
        "Rhai’r tîm cyfan yw’r sylwadau: ni ddangosir pwy ysgrifennodd beth. Os nad yw rhywbeth ynddo yn iawn, dywedwch wrth y cydlynydd. Daw cywiriad yn fersiwn newydd, sy’n dweud beth newidiodd.",
      ],
    },
    wrong: {
      heading: "Pan aiff rhywbeth o’i le",
      troubles: [
        codeFails,
        tabletGoesOff,
        notSaved,
        {
          when: `Mae safon yn dweud “${screen.twoScores}”.`,
          toDo: "Sgoriodd dau ohonoch hi ar yr un pryd. Siaradwch, a dewiswch un.",
        },
        attention,
        lost,
      ],
    },
    never: {
      heading: "Yr hyn nad ydych byth yn ei ysgrifennu",
      lines: [
        "Dim enw neb: nid aelodau cleient, staff, perthnasau nac ymwelwyr. Dywedwch eu rhan: aelod cleient, y cogydd.",
        "Dim byd y gellid adnabod un person wrtho: dim salwch ynghyd ag oedran, dim stori na allai ond un person fod wedi ei hadrodd.",
        "Dim byd am niwed, cam-drin neu berygl i rywun. Dywedwch wrth y person sy’n gyfrifol am ddiogelu yn eich cymuned, ar unwaith.",
      ],
    },
  },

  coordinator: {
    title: "Canllaw i gydlynwyr",
    name: "Cydlynwyr",
    who: "Rydych yn gwneud adolygiadau, yn gwahodd pobl, ac yn helpu pan aiff rhywbeth o’i le.",
    intro: "Yr hyn a wnewch cyn ymweliad, yn ystod un ac wedyn.",
    making: {
      heading: "Gwneud adolygiad",
      lines: [
        `Mae “${screen.newReview}” yn gofyn am y gymuned, y safonau, y diwrnod a’i amserlen. Gellir newid popeth ond y safonau wedyn.`,
        "Wrth ddewis tîm, meddyliwch am rywun sydd wedi’i hyfforddi i’w arwain, am rywun â phrofiad fel aelod cleient, ac na ddaw neb o sefydliad y gymuned ei hun na neb sydd â chysylltiad ag ef.",
        "Mewn carchar, dim ond gyda chaniatâd ysgrifenedig y daw llechi i mewn. Gofynnwch amdano’n gynnar, neu cynlluniwch gyda phapur.",
      ],
    },
    inviting: {
      heading: "Gwahodd pobl",
      lines: [
        `Dan “${screen.people}” tapiwch “${screen.invite}”. Mae enw cyntaf neu ffugenw yn ddigon. Nid oes angen cyfeiriad e-bost.`,
        "Dim ond unwaith y dangosir cod: copïwch ef, neu argraffwch ef ar slip. Mae’n gweithio unwaith, am 14 diwrnod. Rhowch ef i’r person y mae ar ei gyfer yn unig: gall pwy bynnag sydd ag ef ymuno fel y person hwnnw.",
        `Collwyd cod: tapiwch “${screen.newCode}”. Mae gan rywun ail lechen: “${screen.anotherTablet}”.`,
      ],
    },
    before: {
      heading: "Cyn y diwrnod",
      lines: [
        "Edrychwch a yw pawb wedi ymuno. Gofynnwch iddynt agor yr adolygiad unwaith tra bydd rhwydwaith, ac ar iPad roi’r ap ar y Sgrin Gartref.",
        "Rhowch eich rhif ffôn ar gyfer y diwrnod i’r prif adolygydd.",
      ],
    },
    day: {
      heading: "Ar y diwrnod",
      lines: [
        "Gall adolygwyr fod mewn modd awyren o fore tan nos. Mae’n arferol na fu cyswllt â llechen ers oriau.",
        "Gwelwch pwy sydd wedi selio, ac o bob llechen faint y mae wedi’i wneud a faint sydd wedi cyrraedd. Mae sgoriau’n aros ynghau, i chithau hefyd, nes i’r prif adolygydd ddatgelu.",
      ],
    },
    words: { heading: topWords.heading, lines: ["Mae pawb yn eu gweld ar eu llechen eu hunain."] },
    after: {
      heading: "Ar ôl yr ymweliad",
      lines: [
        "Mae’r prif adolygydd yn penderfynu gyda’r tîm ac yn cyhoeddi’r drafft. Rydych yn ei ddarllen fel y gymuned, a phopeth a arweiniodd ato.",
        "Os bydd y gymuned yn canfod rhywbeth nad yw’n iawn, mae’r prif adolygydd yn cyhoeddi fersiwn newydd â’i rheswm.",
        `“${screen.close}” pan fydd gan bawb yr hyn sydd ei angen arnynt. Yna mae llechi’n ei ollwng ohonynt eu hunain, unwaith y derbyniwyd eu holl waith. Mae’r gweinydd yn ei gadw.`,
      ],
    },
    wrong: {
      heading: "Pan aiff rhywbeth o’i le",
      troubles: [
        {
          when: "Mae llechen ar goll neu wedi’i dwyn.",
          toDo: `Tapiwch “${screen.revoke}” wrth ei hochr. Nid yw’n cael dim mwy; mae’r hyn sydd wedi cyrraedd yn aros. Rhowch “${screen.anotherTablet}” i’w pherchennog.`,
        },
        {
          when: "Mae rhywun yn gadael y tîm.",
          toDo: `“${screen.remove}”. Os yw eu llechen wedi gwneud mwy nag sydd wedi cyrraedd, arhoswch nes iddi fod ar rwydwaith, os gallwch.`,
        },
        {
          when: `Mae rhywbeth “${screen.heldApart}”.`,
          toDo: `Daeth ar ôl i lechen gael ei dirymu neu i berson gael ei dynnu. Os gwyddoch mai eu gwaith nhw ydyw, “${screen.release}”; yna mae’n cyfrif.`,
        },
        {
          when: `Mae llechen yn dweud “${screen.attention}”.`,
          toDo: `Mae ei gwaith yn ddiogel arni. Gofynnwch am gopi ohono drwy “${screen.saveMine}”, ac am lun o’r dudalen.`,
        },
        {
          when: `Mae “${screen.notSaved}” ar y brig.`,
          toDo: "Mae’r llechen yn llawn neu mae ei storfa wedi torri. Rhaid i’r dudalen aros ar agor nes bod copi wedi’i gadw.",
        },
      ],
    },
    never: {
      heading: "Enwau, a’r hyn sy’n perthyn i fan arall",
      lines: [
        "Mewn nodiadau, sylwadau a chanfyddiadau nid oes enw, na dim y gellid adnabod un person wrtho. Dywedwch wrth bawb cyn iddynt ddechrau.",
        "Ni ysgrifennir byth yn yr ap yr hyn y mae rhywun yn ei ddweud wrth adolygydd am niwed, cam-drin neu berygl. Mae’r prif adolygydd yn dweud wrth y person cyfrifol yn y gymuned yn y fan a’r lle, ac wrthych chi yr un diwrnod. Yna mae ffordd eich sefydliad eich hun yn gymwys.",
        "I’r rhai y’u bwriadwyd ar eu cyfer y mae codau, copïau a gadwyd a drafftiau printiedig. Cadwch nhw lle cedwir papurau’r adolygiad.",
      ],
    },
  },
};
