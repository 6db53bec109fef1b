#!/usr/bin/env python3
"""Makes the files of a newspaper's archive in the corpus format, the same ones at every run:

    Benchmarks/make_archive.py ITEMS FILES DIRECTORY [--unique] [--seed N]

A story is an article with its forum, 8 speakers, 10 announcements, and the organisations and topics that they
name: about 32 items. A file holds as many stories as ITEMS and FILES ask for, at least one. People and
organisations come up again in other files, as they do in a newspaper: frequent ones often, most rarely. The same
one bears the same id everywhere, and one in twenty organisations another id; two people of one name share an id
but no organisation. With --unique no id stands in two files.
"""
import argparse
import itertools
import json
import os
import random

# Family names in thousandths of the people of China, and characters of given names, with their pinyin.
SURNAMES = """王 wang 72 李 li 72 张 zhang 68 刘 liu 54 陈 chen 45 杨 yang 31 赵 zhao 23 黄 huang 22 周 zhou 21
吴 wu 20 徐 xu 17 孙 sun 15 胡 hu 13 朱 zhu 13 高 gao 12 林 lin 12 何 he 12 郭 guo 11 马 ma 11 罗 luo 10 梁 liang 8
宋 song 8 郑 zheng 8 谢 xie 7 韩 han 7 唐 tang 7 冯 feng 6 于 yu 6 董 dong 6 萧 xiao 6 程 cheng 6 曹 cao 6 袁 yuan 5
邓 deng 5 许 xu 5 傅 fu 5 沈 shen 5 曾 zeng 5 彭 peng 5 吕 lv 5 苏 su 5 卢 lu 5 蒋 jiang 5 蔡 cai 5 贾 jia 4 丁 ding 4
魏 wei 4 薛 xue 4 叶 ye 4 阎 yan 4 余 yu 4 潘 pan 4 杜 du 4 戴 dai 4 夏 xia 4 钟 zhong 4 汪 wang 4 田 tian 4 任 ren 4
姜 jiang 4 范 fan 4 方 fang 4 石 shi 3 姚 yao 3 谭 tan 3 廖 liao 3 邹 zou 3 熊 xiong 3 金 jin 3 陆 lu 3 郝 hao 3
欧阳 ouyang 1 上官 shangguan 1 司马 sima 1""".split()
GIVEN = """伟 wei 芳 fang 娜 na 秀 xiu 英 ying 敏 min 静 jing 丽 li 强 qiang 磊 lei 军 jun 洋 yang 勇 yong 艳 yan 杰 jie
娟 juan 涛 tao 明 ming 超 chao 霞 xia 平 ping 刚 gang 桂 gui 文 wen 辉 hui 建 jian 国 guo 华 hua 志 zhi 红 hong 玉 yu
兰 lan 海 hai 燕 yan 春 chun 梅 mei 雪 xue 峰 feng 宇 yu 轩 xuan 梓 zi 涵 han 浩 hao 然 ran 欣 xin 怡 yi""".split()
PLACES = """上海 shanghai 北京 beijing 深圳 shenzhen 杭州 hangzhou 南京 nanjing 成都 chengdu 武汉 wuhan 西安 xian
苏州 suzhou 厦门 xiamen 广州 guangzhou 天津 tianjin 青岛 qingdao 长沙 changsha 宁波 ningbo 合肥 hefei""".split()
BRANDS = """智象 zhixiang 星河 xinghe 云帆 yunfan 启明 qiming 灵境 lingjing 若水 ruoshui 东方 dongfang 致远 zhiyuan
元点 yuandian 博雅 boya 新潮 xinchao 天工 tiangong 望舒 wangshu 九章 jiuzhang 华彩 huacai 青禾 qinghe 知行 zhixing
墨方 mofang 蓝海 lanhai 思源 siyuan 朗润 langrun 飞鱼 feiyu 凌云 lingyun 百川 baichuan""".split()
FIELDS = """动漫 dongman 数字文创 shuzi-wenchuang 人工智能 rengong-zhineng 元宇宙 yuanyuzhou 智能科技 zhineng-keji
影视 yingshi 游戏 youxi 文化传媒 wenhua-chuanmei 数字出版 shuzi-chuban 虚拟现实 xuni-xianshi 设计 sheji
音乐 yinyue 文旅 wenlv 博物馆 bowuguan 非遗 feiyi 网络视听 wangluo-shiting""".split()
FORMS = """有限公司 youxian-gongsi 30 研究院 yanjiuyuan 14 行业协会 hangye-xiehui 14 学院 xueyuan 12 产业联盟 chanye-lianmeng 8
集团 jituan 8 出版社 chubanshe 5 产业基地 chanye-jidi 5 促进会 cujinhui 4""".split()
TITLES = "院长 董事长 总经理 教授 会长 秘书长 首席技术官 创始人 副院长 研究员".split()
SPEECHES = [("致辞", "address"), ("作主旨演讲", "keynote"), ("发表演讲", "talk"), ("分享经验", "experience-sharing")]
VIEWS = ["{0}与文化的深度融合正激发新质生产力", "{0}人才的培养要走产教融合的路子", "{0}为内容创作打开了新的空间",
         "{0}行业应当共同守住版权的底线", "{0}的价值最终要由观众来评判"]
DEEDS = [("发布", "产品", "product", "launched", "平台"), ("启动", "计划", "programme", "initiated", "扶持计划"),
         ("签署", "合作协议", "agreement", "signed", "合作协议"), ("举办", "展览", "exhibition", "held", "联展"),
         ("宣布", "报告", "report", "announced", "发展报告"), ("将推出", "服务", "service", "planned", "公共服务")]
DOUBTS = [("speaker.verb", "medium"), ("post.chain", "low"), ("caption.person", "medium")]
SPEAKERS, ANNOUNCEMENTS, ITEMS_OF_STORY = 8, 10, 32


def rows(words, width):
    return [words[i:i + width] for i in range(0, len(words), width)]


class Zipf:
    """Draws the first of a list often and the last rarely, as names come up in the news."""

    def __init__(self, things, exponent):
        self.things = things
        self.sums = list(itertools.accumulate(1 / (rank + 3) ** exponent for rank in range(len(things))))

    def draw(self, rng):
        return rng.choices(self.things, cum_weights=self.sums)[0]


def weighted(rng, words):
    return rng.choices(words, [int(word[2]) for word in words])[0]


def organisations(rng, count):
    """Every organisation as its name, its short name and the words of its id."""
    made = {}
    places, brands, fields, forms = rows(PLACES, 2), rows(BRANDS, 2), rows(FIELDS, 2), rows(FORMS, 3)
    while len(made) < count:
        parts = [rng.choice(places), rng.choice(brands), rng.choice(fields), weighted(rng, forms)]
        if len(made) > 10_000:  # more than the words give: branches of the same houses
            parts.insert(1, rng.choice(brands))
        name = "".join(part[0] for part in parts)
        short = "".join(part[0] for part in parts[1:-1])
        made.setdefault(name, (name, short, "-".join(part[1] for part in parts)))
    return list(made.values())


def people(rng, count, zipf):
    """Every person as a name, the words of the id, an organisation and a title; namesakes as often as in life."""
    surnames, given, made = rows(SURNAMES, 3), rows(GIVEN, 2), []
    for _ in range(count):
        surname = weighted(rng, surnames)
        first = rng.choices(given, k=1 if rng.random() < 0.3 else 2)
        name = surname[0] + "".join(word[0] for word in first)
        words = surname[1] + "-" + "".join(word[1] for word in first)
        made.append((name, words, zipf.draw(rng), rng.choice(TITLES)))
    return made


class File:
    def __init__(self, number, unique, rng):
        self.number, self.unique, self.rng = number, unique, rng
        self.lists = {key: [] for key in ("articles", "forums", "speakers", "announcements", "organisations", "topics")}
        self.lines, self.known, self.taken = [], {}, set()

    def id(self, kind, words):
        """An id that is new in this file."""
        if self.unique:
            words += f"-f{self.number}"
        new = next(w for w in itertools.chain([words], (f"{words}-{n}" for n in itertools.count(2)))
                   if (kind, w) not in self.taken)
        self.taken.add((kind, new))
        return f"{kind}:{new}"

    def say(self, sentence):
        self.lines.append(sentence)
        self.sentence = sentence

    def fact(self, **members):
        fact = {key: value for key, value in members.items() if value}
        fact["evidence"] = [{"article": self.article, "quote": self.sentence}]
        if self.rng.random() < 0.05:
            fact["rule"], fact["confidence"] = self.rng.choice(DOUBTS)
        return fact

    def organisation(self, organisation):
        name, short, words = organisation
        item = self.known.get(name)
        if item is None:
            other = "-2" if self.rng.random() < 0.05 else ""
            aliases = [self.fact(name=short)] if short in self.sentence.replace(name, "") else None
            item = self.fact(id=self.id("organisation", words + other), name=name, aliases=aliases)
            self.known[name] = item
            self.lists["organisations"].append(item)
        elif item["evidence"][-1]["quote"] != self.sentence:
            item["evidence"].append({"article": self.article, "quote": self.sentence})
        return item["id"]

    def topic(self, field):
        if field[0] not in self.known:
            self.known[field[0]] = self.fact(id=self.id("topic", field[1]), name=field[0])
            self.lists["topics"].append(self.known[field[0]])
        return self.known[field[0]]["id"]

    def story(self, number, crowd, houses):
        rng = self.rng
        field, place = rng.choice(rows(FIELDS, 2)), rng.choice(rows(PLACES, 2))
        self.article = self.id("article", f"a-{number}")
        first = len(self.lines) + 1
        forum_name = f"第{number}届{place[0]}{field[0]}创新论坛"
        host, guide = houses.draw(rng), houses.draw(rng)
        self.say(f"{forum_name}举行")
        self.say("本报记者 " + crowd.draw(rng)[0])
        self.say(f"日前，由{host[0]}主办、{guide[0]}指导的{forum_name}在{place[0]}国际会议中心举行。")
        forum_id = self.id("forum", f"{place[1]}-{field[1]}-{number}")
        self.lists["forums"].append(self.fact(
            id=forum_id, name=forum_name,
            date=self.fact(value="日前"), venue=self.fact(value=f"{place[0]}国际会议中心"),
            roles=[self.fact(role="host", printed="主办", organisation=self.organisation(host)),
                   self.fact(role="guide", printed="指导", organisation=self.organisation(guide))],
            topics=[self.fact(topic=self.topic(field))]))
        chosen = {}
        while len(chosen) < SPEAKERS:
            person = crowd.draw(rng)
            chosen[person[0], person[2][0]] = person
        speakers = [self.speaker(person, forum_id, field) for person in chosen.values()]
        for announcement in range(ANNOUNCEMENTS):
            self.announcement(number * ANNOUNCEMENTS + announcement, forum_id, field, houses, rng.choice(speakers))
        kinds = ["headline", "byline", "paragraph"]
        spans = [[first, first], [first + 1, first + 1], [first + 2, len(self.lines)]]
        self.lists["articles"].append({
            "id": self.article, "source": f"source:s-{self.number}",
            "blocks": [{"kind": kind, "spans": [{"lines": lines}]} for kind, lines in zip(kinds, spans)]})

    def speaker(self, person, forum_id, field):
        name, words, house, title = person
        printed, form = self.rng.choice(SPEECHES)
        view = self.rng.choice(VIEWS).format(field[0])
        self.say(f"{house[0]}{title}{name}{printed}，认为{view}。")
        item = self.known.get((name, house[0]))
        if item is None:
            item = self.fact(id=self.id("speaker", words), name=name,
                             posts=[self.fact(organisation=self.organisation(house), title=title)])
            item["contributions"] = []
            self.known[name, house[0]] = item
            self.lists["speakers"].append(item)
        item["contributions"].append(self.fact(
            forum=forum_id, form=form, printed=printed, said=[self.fact(value=view)]))
        return item

    def announcement(self, number, forum_id, field, houses, speaker):
        deed, printed, category, status, what = self.rng.choice(DEEDS)
        house, count = houses.draw(self.rng), self.rng.randrange(3, 90) * 10
        brand = self.rng.choice(rows(BRANDS, 2))
        name = f"{brand[0]}{field[0]}{what}"
        self.say(f"{house[0]}{deed}《{name}》，{house[1]}将面向{count}多家机构开放，{speaker['name']}作了介绍。")
        self.lists["announcements"].append(self.fact(
            id=self.id("announcement", f"{brand[1]}-{field[1]}-{number}"), name=name,
            category=self.fact(category=category, printed=printed), status=self.fact(status=status, printed=deed),
            parties=[self.fact(organisation=self.organisation(house))],
            presenters=[self.fact(speaker=speaker["id"])], forums=[self.fact(forum=forum_id)],
            numbers=[self.fact(printed=f"{count}多家", of="机构")], topics=[self.fact(topic=self.topic(field))]))

    def json(self):
        source = {"id": f"source:s-{self.number}", "file": f"a-{self.number}.txt", "text": self.lines}
        corpus = {"format": "wentan-corpus", "version": 1, **self.lists, "sources": [source]}
        return json.dumps(corpus, ensure_ascii=False, indent=1) + "\n"

    @property
    def items(self):
        return sum(len(items) for items in self.lists.values())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("items", type=int)
    parser.add_argument("files", type=int)
    parser.add_argument("directory")
    parser.add_argument("--unique", action="store_true", help="no id stands in two files")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    stories = max(options.files, options.items // ITEMS_OF_STORY)
    houses = Zipf(organisations(rng, max(40, stories * 4)), 0.8)
    crowd = Zipf(people(rng, max(40, stories * SPEAKERS // 2), houses), 0.7)
    os.makedirs(options.directory, exist_ok=True)
    items, story, written = 0, 0, 0
    for number in range(options.files):
        file = File(number, options.unique, rng)
        wanted = options.items * (number + 1) // options.files - items
        while story < number + 1 or file.items < wanted:
            story += 1
            file.story(story, crowd, houses)
        items += file.items
        text = file.json()
        written += len(text.encode())
        with open(os.path.join(options.directory, f"archive-{number:05}.json"), "w", encoding="utf-8") as out:
            out.write(text)
    print(f"{items} items in {options.files} files, {written >> 10} KiB")


if __name__ == "__main__":
    main()
