package org.tsuzuki.operations.demo.people;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts common family and given names together at random, none twice; whoever is really called so is not meant. */
final class DemoNames {

    private static final List<String[]> CHINESE_FAMILY =
            table("王:WANG 李:LI 张:ZHANG 刘:LIU 陈:CHEN 杨:YANG 赵:ZHAO 黄:HUANG 周:ZHOU 吴:WU 徐:XU 孙:SUN 朱:ZHU 马:MA"
                    + " 胡:HU 郭:GUO 林:LIN 何:HE 高:GAO 梁:LIANG 郑:ZHENG 罗:LUO 宋:SONG 谢:XIE 唐:TANG 韩:HAN 曹:CAO"
                    + " 许:XU 邓:DENG 萧:XIAO 欧阳:OUYANG 吕:LÜ");
    private static final List<String[]> CHINESE_GIVEN =
            table("子:ZI 涵:HAN 雨:YU 欣:XIN 浩:HAO 宇:YU 思:SI 远:YUAN 诗:SHI 怡:YI 晨:CHEN 阳:YANG 文:WEN 博:BO 梦:MENG"
                    + " 琪:QI 嘉:JIA 豪:HAO 建:JIAN 红:HONG");
    private static final List<String[]> TAIWANESE_FAMILY =
            table("陳:CHEN 林:LIN 黃:HUANG 張:CHANG 李:LEE 王:WANG 吳:WU 劉:LIU 蔡:TSAI 楊:YANG 許:HSU 鄭:CHENG 謝:HSIEH"
                    + " 郭:KUO 洪:HUNG 曾:TSENG 邱:CHIU 廖:LIAO 賴:LAI 葉:YEH");
    private static final List<String[]> TAIWANESE_FIRST =
            table("怡:YI 雅:YA 志:CHIH 家:CHIA 俊:CHUN 佩:PEI 宗:TSUNG 淑:SHU 冠:KUAN 欣:HSIN");
    private static final List<String[]> TAIWANESE_SECOND =
            table("君:CHUN 婷:TING 豪:HAO 勳:HSUN 宏:HUNG 萱:HSUAN 翰:HAN 穎:YING 霖:LIN 蓉:JUNG");
    private static final List<String[]> JAPANESE_FAMILY =
            table("佐藤:サトウ:SATO 鈴木:スズキ:SUZUKI 高橋:タカハシ:TAKAHASHI 田中:タナカ:TANAKA 伊藤:イトウ:ITO"
                    + " 渡辺:ワタナベ:WATANABE 山本:ヤマモト:YAMAMOTO 中村:ナカムラ:NAKAMURA 小林:コバヤシ:KOBAYASHI"
                    + " 加藤:カトウ:KATO 吉田:ヨシダ:YOSHIDA 山田:ヤマダ:YAMADA 佐々木:ササキ:SASAKI 山口:ヤマグチ:YAMAGUCHI"
                    + " 松本:マツモト:MATSUMOTO 井上:イノウエ:INOUE 斎藤:サイトウ:SAITO 清水:シミズ:SHIMIZU");
    private static final List<String[]> JAPANESE_GIVEN =
            table("晃一:コウイチ:KOICHI 文子:フミコ:FUMIKO 洋介:ヨウスケ:YOSUKE 友里:ユリ:YURI 修平:シュウヘイ:SHUHEI"
                    + " 佳代:カヨ:KAYO 宏樹:ヒロキ:HIROKI 美和:ミワ:MIWA 義人:ヨシト:YOSHITO 早苗:サナエ:SANAE"
                    + " 貴之:タカユキ:TAKAYUKI 智代:トモヨ:TOMOYO 詩織:シオリ:SHIORI 圭太:ケイタ:KEITA 瑠美:ルミ:RUMI");
    private static final List<String[]> WESTERN_FAMILY =
            table("Miller:ミラー Fischer:フィッシャー Martin:マルタン Rossi:ロッシ García:ガルシア Novak:ノヴァク Jensen:イェンセン"
                    + " Turnbull:ターンブル Weber:ウェーバー Moreau:モロー Costa:コスタ Walker:ウォーカー Lindgren:リンドグレン"
                    + " Meyer:マイヤー Hughes:ヒューズ Keller:ケラー Dubois:デュボワ O'Connor:オコナー");
    private static final List<String[]> WESTERN_GIVEN =
            table("Emma:エマ Lucas:ルーカス Sophie:ソフィー Oliver:オリバー Hannah:ハンナ Daniel:ダニエル Julia:ジュリア"
                    + " Marco:マルコ Elena:エレナ Thomas:トーマス Clara:クララ Laura:ローラ Felix:フェリックス Nina:ニナ"
                    + " Zoë:ゾーイ Simon:サイモン");

    private final Random random = new Random(20_260_401);
    private final Set<DemoName> given = new HashSet<>();

    DemoName next() {
        var name = draw();
        while (!given.add(name)) {
            name = draw();
        }
        return name;
    }

    private DemoName draw() {
        var origin = DemoOrigin.of(random.nextInt(100));
        return switch (origin) {
            case CHINA -> chinese();
            case TAIWAN -> taiwanese();
            case JAPAN -> japanese();
            case WEST -> western();
        };
    }

    /** Some are only known by the Latin line of the passport, others only as they sign. */
    private DemoName chinese() {
        var family = of(CHINESE_FAMILY);
        var first = of(CHINESE_GIVEN);
        var second = random.nextInt(5) == 0 ? new String[] {"", ""} : of(CHINESE_GIVEN);
        var han = family[0] + first[0] + second[0];
        var latin = family[1] + " " + first[1] + second[1];
        return switch (random.nextInt(10)) {
            case 0 -> new DemoName(DemoOrigin.CHINA, null, null, latin);
            case 1, 2 -> new DemoName(DemoOrigin.CHINA, han, null, null);
            default -> new DemoName(DemoOrigin.CHINA, han, null, latin);
        };
    }

    private DemoName taiwanese() {
        var family = of(TAIWANESE_FAMILY);
        var first = of(TAIWANESE_FIRST);
        var second = of(TAIWANESE_SECOND);
        return new DemoName(
                DemoOrigin.TAIWAN,
                family[0] + first[0] + second[0],
                null,
                sometimes(80, family[1] + " " + first[1] + "-" + second[1]));
    }

    private DemoName japanese() {
        var family = of(JAPANESE_FAMILY);
        var first = of(JAPANESE_GIVEN);
        return new DemoName(
                DemoOrigin.JAPAN,
                family[0] + " " + first[0],
                family[1] + " " + first[1],
                sometimes(30, family[2] + " " + first[2]));
    }

    private DemoName western() {
        var first = of(WESTERN_GIVEN);
        var family = of(WESTERN_FAMILY);
        return new DemoName(
                DemoOrigin.WEST, null, sometimes(25, first[1] + "・" + family[1]), first[0] + " " + family[0]);
    }

    private @Nullable String sometimes(int percent, String name) {
        return random.nextInt(100) < percent ? name : null;
    }

    private String[] of(List<String[]> names) {
        return names.get(random.nextInt(names.size()));
    }

    private static List<String[]> table(String words) {
        return List.of(words.split(" ", -1)).stream()
                .map(word -> word.split(":", -1))
                .toList();
    }
}
